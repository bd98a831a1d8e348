package pond.console.frame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import pond.console.Pages;
import pond.console.asking.AskingState;
import pond.console.asking.AskingView;
import pond.console.asking.InFrameAsking;
import pond.console.centre.CentreView;
import pond.console.frame.keys.KeyMap;
import pond.console.frame.layer.Focusing;
import pond.console.frame.layer.Layer;
import pond.console.frame.layer.Layers;
import pond.console.look.LookState;
import pond.console.look.Theme;
import pond.console.page.Command;
import pond.console.page.Page;
import pond.console.page.PageContext;
import pond.console.palette.Palette;
import pond.console.route.PageId;
import pond.console.route.Route;
import pond.console.sheet.CheatSheet;
import pond.console.sheet.CheatSheetView;
import pond.console.toast.ToastStack;
import pond.console.toast.ToastState;

/**
 * The console's window: navigation at the left, the global bar above, one page at a time, and what
 * lies over it: questions, palette, cheat sheet, notifications, toasts.
 */
public final class Frame {
}
