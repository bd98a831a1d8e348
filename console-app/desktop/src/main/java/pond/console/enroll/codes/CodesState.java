package pond.console.enroll.codes;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import pond.client.Lists;
import pond.console.desk.Bulletin;
import pond.console.desk.Desk;
import pond.console.hop.Hop;
import pond.console.hop.Loading;
import pond.console.hop.Problem;
import pond.model.api.CodeView;
import pond.model.api.Reason;

/** All codes, kept up to date while the page is shown. */
public final class CodesState {
  private static final int FEW = 5;

  private final Desk desk;
  private final Hop hop;
  private final Clock clock;
  private final Loading<List<CodeView>> codes;
  private final ObservableList<CodeView> rows = FXCollections.observableArrayList();
  private Optional<Bulletin.Following> following = Optional.empty();

  public CodesState(Desk desk, Hop hop, Clock clock) {
    this.desk = desk;
    this.hop = hop;
    this.clock = clock;
    this.codes = new Loading<>(hop, clock);
  }

  /** The list is shown. */
  public void open() {
    leave();
    refresh();
    following = Optional.of(desk.bulletin().follow(Set.of("code"), this::told));
  }

  /** Another screen is shown. */
  public void leave() {
    following.ifPresent(Bulletin.Following::stop);
    following = Optional.empty();
  }

  /** Fetches all. */
  public void refresh() {
    codes.load(() -> desk.api().get("/v1/codes", Lists.Codes.class).items(), rows::setAll);
  }

  /** What can be taken back of these. */
  public List<CodeView> revocable(List<CodeView> chosen) {
    return chosen.stream().filter(c -> CodeState.of(c, clock.instant()).open()).toList();
  }

  /** Takes these back, one after the other; {@code done} hears of each. */
  public void revoke(List<CodeView> chosen, String reason, Consumer<List<Revoked>> done) {
    revoke(chosen, reason, new ArrayList<>(), done);
  }

  private void revoke(
      List<CodeView> left, String reason, List<Revoked> ended, Consumer<List<Revoked>> done) {
    if (left.isEmpty()) {
      done.accept(List.copyOf(ended));
      return;
    }
    CodeView next = left.getFirst();
    List<CodeView> rest = left.subList(1, left.size());
    hop.call(
        () ->
            desk.api()
                .post("/v1/codes/" + next.codeId() + "/revoke", new Reason(reason), CodeView.class),
        revoked -> {
          put(revoked);
          ended.add(new Revoked(revoked, Optional.empty()));
          revoke(rest, reason, ended, done);
        },
        refused -> {
          ended.add(new Revoked(next, Optional.of(refused)));
          revoke(rest, reason, ended, done);
        });
  }

  private void told(Bulletin.News news) {
    if (news.everything() || news.ids().size() > FEW) {
      refresh();
    } else {
      news.ids().forEach(this::fetch);
    }
  }

  private void fetch(String codeId) {
    hop.call(() -> desk.api().get("/v1/codes/" + codeId, CodeView.class), this::put, this::refresh);
  }

  /** One of them could not be had: the whole list says why. */
  private void refresh(Problem why) {
    if (!why.code().equals("NO_SUCH_CODE")) {
      refresh();
    }
  }

  private void put(CodeView code) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).codeId().equals(code.codeId())) {
        rows.set(i, code);
        return;
      }
    }
    rows.addFirst(code);
  }

  /** The codes, newest first. */
  public ObservableList<CodeView> rows() {
    return rows;
  }

  /** How the last fetch of the list went. */
  public Loading<List<CodeView>> codes() {
    return codes;
  }

  public Clock clock() {
    return clock;
  }
}
