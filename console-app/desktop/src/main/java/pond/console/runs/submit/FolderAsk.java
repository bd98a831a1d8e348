package pond.console.runs.submit;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;

/** Asks for a folder or a file that is there. */
public interface FolderAsk {
  /** The folder that the person chose. */
  Optional<Path> folder();

  /** The file that the person chose. */
  Optional<Path> file();

  /** The choosers of the desktop, over the window of this node. */
  static FolderAsk desktop(Node from) {
    return new FolderAsk() {
      @Override
      public Optional<Path> folder() {
        File chosen = new DirectoryChooser().showDialog(from.getScene().getWindow());
        return Optional.ofNullable(chosen).map(File::toPath);
      }

      @Override
      public Optional<Path> file() {
        File chosen = new FileChooser().showOpenDialog(from.getScene().getWindow());
        return Optional.ofNullable(chosen).map(File::toPath);
      }
    };
  }
}
