package pond.console.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** News that the test tells. */
public final class ManualBulletin implements Bulletin {
  private final ReadOnlyObjectWrapper<Link> link = new ReadOnlyObjectWrapper<>(Link.LIVE);
  private final List<Follower> followers = new ArrayList<>();

  @Override
  public ReadOnlyObjectProperty<Link> link() {
    return link.getReadOnlyProperty();
  }

  @Override
  public Following follow(Set<String> kinds, Consumer<News> news) {
    Follower follower = new Follower(Set.copyOf(kinds), news);
    followers.add(follower);
    return () -> followers.remove(follower);
  }

  /** These objects of a kind changed. */
  public void tell(String kind, String... ids) {
    tell(kind, new News(Set.of(ids), false));
  }

  /** Some news may have been missed. */
  public void tellEverything(String kind) {
    tell(kind, new News(Set.of(), true));
  }

  /** The link is now this. */
  public void linkIs(Link now) {
    link.set(now);
  }

  /** How many follow. */
  public int followers() {
    return followers.size();
  }

  private void tell(String kind, News news) {
    List.copyOf(followers).stream()
        .filter(follower -> follower.kinds().contains(kind))
        .forEach(follower -> follower.news().accept(news));
  }

  private record Follower(Set<String> kinds, Consumer<News> news) {}
}
