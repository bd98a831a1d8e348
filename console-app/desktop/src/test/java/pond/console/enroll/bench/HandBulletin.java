package pond.console.enroll.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import pond.console.desk.Bulletin;

/** News as the test tells it. */
public final class HandBulletin implements Bulletin {
  private final ReadOnlyObjectWrapper<Link> link = new ReadOnlyObjectWrapper<>(Link.LIVE);
  private final List<Consumer<News>> followers = new ArrayList<>();

  @Override
  public ReadOnlyObjectProperty<Link> link() {
    return link.getReadOnlyProperty();
  }

  @Override
  public Following follow(Set<String> kinds, Consumer<News> news) {
    followers.add(news);
    return () -> followers.remove(news);
  }

  public void tell(String... ids) {
    List.copyOf(followers).forEach(f -> f.accept(new News(Set.of(ids), false)));
  }

  public int followers() {
    return followers.size();
  }
}
