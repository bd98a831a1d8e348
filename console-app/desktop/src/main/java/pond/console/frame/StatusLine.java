package pond.console.frame;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import pond.console.look.LookState;
import pond.console.words.Words;

/** The line below every page: what the page says, keys begun, the zoom, and the address. */
final class StatusLine {
  private final HBox line = new HBox();

  StatusLine(
      ObservableValue<String> page,
      ObservableValue<String> begun,
      FrameState state,
      LookState look,
      ObservableValue<Double> ems,
      Words words) {
    line.setId("status-line");
    line.getStyleClass().add("page-footer");
    Label said = label("status-text", page);
    said.setWrapText(true);
    said.setMinHeight(Region.USE_PREF_SIZE);
    Label address = label("status-address", state.here().map(here -> here.text()));
    address.getStyleClass().add("mono");
    address.setMinWidth(0);
    address.visibleProperty().unbind();
    address.visibleProperty().bind(ems.map(width -> width >= GlobalBar.NARROW));
    HBox.setHgrow(address, Priority.ALWAYS);
    address.setMaxWidth(Double.MAX_VALUE);
    address.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
    Label zoom =
        label(
            "status-zoom",
            look.zoomProperty()
                .map(now -> now.percent() == 100 ? "" : words.text("frame.zoom", now.percent())));
    line.getChildren().addAll(said, label("status-begun", begun), address, zoom);
  }

  Node node() {
    return line;
  }

  private static Label label(String id, ObservableValue<String> text) {
    Label label = new Label();
    label.setId(id);
    label.textProperty().bind(text);
    label.visibleProperty().bind(label.textProperty().isNotEmpty());
    label.managedProperty().bind(label.visibleProperty());
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }
}
