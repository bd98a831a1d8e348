package pond.console.kit.state;

import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import pond.console.hop.Loading;
import pond.console.hop.Problem;
import pond.console.kit.tool.Kit;

/**
 * Content that is fetched: a skeleton while it is slow, greyed and dated when it is behind, and an
 * error with its cause and what to do when there is none.
 */
public final class LoadingPane<T> extends VBox {
  private final Kit kit;
  private final Loading<T> loading;
  private final Node content;
  private final Runnable retry;
  private final LoadingState<T> state;
  private final StackPane body = new StackPane();

  /**
   * A pane.
   *
   * @param content what shows the value; the page keeps it current
   * @param retry fetches again
   */
  public LoadingPane(Kit kit, Loading<T> loading, Node content, Runnable retry) {
    this.kit = kit;
    this.loading = loading;
    this.content = content;
    this.retry = retry;
    this.state = new LoadingState<>(kit.hop(), loading);
    getStyleClass().add("column");
    setVgrow(body, Priority.ALWAYS);
    state.show().subscribe(this::draw);
    loading.problem().addListener((watched, before, now) -> draw(state.show().get()));
  }

  private void draw(LoadingState.Show show) {
    content.getStyleClass().remove("stale");
    getChildren().clear();
    switch (show) {
      case NOTHING -> {}
      case SKELETON -> getChildren().add(new Skeleton(kit));
      case ERROR -> getChildren().add(error());
      case STALE -> {
        content.getStyleClass().add("stale");
        getChildren().addAll(stale(), body(content));
      }
      case CONTENT -> getChildren().add(body(content));
    }
  }

  private Node body(Node shown) {
    if (!body.getChildren().contains(shown)) {
      body.getChildren().setAll(shown);
    }
    return body;
  }

  private Node error() {
    Problem problem = loading.problem().get();
    return problem == null ? new Skeleton(kit) : new ErrorPane(kit, problem, retry);
  }

  private Node stale() {
    return new StaleBanner(kit, loading, retry);
  }
}
