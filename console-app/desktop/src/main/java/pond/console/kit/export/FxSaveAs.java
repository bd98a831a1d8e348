package pond.console.kit.export;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.FileChooser;

/** The file chooser of the desktop. */
public final class FxSaveAs implements SaveAs {
  private final Node from;

  /** Asks over the window that this node is in. */
  public FxSaveAs(Node from) {
    this.from = from;
  }

  @Override
  public Optional<Path> ask(String suggestedName) {
    FileChooser chooser = new FileChooser();
    chooser.setInitialFileName(suggestedName);
    return Optional.ofNullable(chooser.showSaveDialog(from.getScene().getWindow()))
        .map(File::toPath);
  }
}
