package pond.console.frame;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import pond.client.Api;
import pond.client.ApiClient;
import pond.client.ClientException;
import pond.client.ExitCode;
import pond.console.desk.Bulletin;
import pond.console.desk.Desk;
import pond.console.desk.Me;
import pond.model.json.JsonRefusedException;
import pond.model.json.StrictJson;

/** An authority of answers laid down by hand, and news given by hand. */
public final class HandDesk implements Api, Bulletin {
  private final Map<String, Object> answers = new HashMap<>();
  private final List<String> asked = new ArrayList<>();
  private final ReadOnlyObjectWrapper<Link> link = new ReadOnlyObjectWrapper<>(Link.CONNECTING);
  private final List<Followed> followed = new ArrayList<>();

  private record Followed(Set<String> kinds, Consumer<News> news) {}

  public Desk desk(String name, String role) {
    return new Desk(this, new Me(name, role, Set.of("mint_code")), this);
  }

  /** From now on this path is answered with this value, as it would be over the wire. */
  public HandDesk answer(String path, Object value) {
    answers.put(path, value);
    return this;
  }

  public void link(Link now) {
    link.set(now);
  }

  public void news(String kind, String id) {
    List.copyOf(followed).stream()
        .filter(one -> one.kinds().contains(kind))
        .forEach(one -> one.news().accept(new News(Set.of(id), false)));
  }

  public List<String> asked() {
    return asked;
  }

  public int following() {
    return followed.size();
  }

  @Override
  public <T> T get(String path, Class<T> type) {
    asked.add(path);
    Object answer = answers.get(path);
    if (answer == null) {
      throw new ClientException(ExitCode.UNREACHABLE, "AUTHORITY_UNREACHABLE", "Away.", "Wait.");
    }
    try {
      return StrictJson.read(StrictJson.write(answer), type);
    } catch (JsonRefusedException e) {
      throw new AssertionError(path + " cannot be read back", e);
    }
  }

  @Override
  public <T> T post(String path, Object body, Class<T> type) {
    throw new AssertionError("the frame changes nothing: " + path);
  }

  @Override
  public <T> T upload(String path, Path file, Class<T> type) {
    throw new AssertionError("the frame sends nothing: " + path);
  }

  @Override
  public ApiClient.Download download(String path) {
    return new ApiClient.Download(new ByteArrayInputStream(new byte[0]), Optional.empty());
  }

  @Override
  public ReadOnlyObjectProperty<Link> link() {
    return link.getReadOnlyProperty();
  }

  @Override
  public Following follow(Set<String> kinds, Consumer<News> news) {
    Followed one = new Followed(kinds, news);
    followed.add(one);
    return () -> followed.remove(one);
  }
}
