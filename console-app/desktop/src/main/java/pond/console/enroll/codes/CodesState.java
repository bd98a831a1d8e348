package pond.console.enroll.codes;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pond.client.Lists;
import pond.console.desk.Bulletin;
import pond.console.desk.Desk;
import pond.console.hop.Hop;
import pond.console.hop.Loading;
import pond.console.hop.Problem;
import pond.console.keep.Keep;
import pond.console.kit.bulk.BulkState;
import pond.console.kit.filter.FilterState;
import pond.console.kit.table.TableModel;
import pond.model.api.CodeView;
import pond.model.api.Reason;
import pond.model.filter.RowFilters;

/** All codes, kept up to date while the page is shown. */
public final class CodesState {
  private static final int FEW = 5;

  private final Desk desk;
  private final Hop hop;
  private final Clock clock;
  private final Loading<List<CodeView>> loading;
  private final TableModel<CodeView> model;
  private final FilterState<CodeView> filter;
  private final BulkState<CodeView> bulk;
  private Optional<Bulletin.Following> following = Optional.empty();

  public CodesState(Desk desk, Hop hop, Clock clock, Keep keep) {
    this.desk = desk;
    this.hop = hop;
    this.clock = clock;
    this.loading = new Loading<>(hop, clock);
    this.model = new TableModel<>(CodeView::codeId, RowFilters.CODES, clock);
    this.filter = new FilterState<>(RowFilters.CODES, keep, "enroll", model::filter);
    this.bulk = new BulkState<>(hop, code -> code.note().isBlank() ? code.codeId() : code.note());
  }

  /** The list is shown. */
  public void open() {
    leave();
    load();
    following = Optional.of(desk.bulletin().follow(Set.of("code"), this::told));
  }

  /** Another screen is shown. */
  public void leave() {
    following.ifPresent(Bulletin.Following::stop);
    following = Optional.empty();
  }

  /** F5: everything is fetched and shown as it is. */
  public void refresh() {
    loading.load(this::fetchAll, model::reset);
  }

  /** What can be taken back of these. */
  public List<CodeView> revocable(List<CodeView> chosen) {
    return chosen.stream().filter(code -> shown(code).open()).toList();
  }

  /** Takes these back; what becomes of each is in {@link #bulk()}. */
  public void revoke(List<CodeView> chosen, String doing, String reason) {
    bulk.run(doing, chosen, code -> revokeOne(code.codeId(), reason), this::load);
  }

  /** The state to show. */
  public CodeState shown(CodeView code) {
    return CodeState.of(code, clock.instant());
  }

  private void revokeOne(String codeId, String reason) {
    CodeView view =
        desk.api().post("/v1/codes/" + codeId + "/revoke", new Reason(reason), CodeView.class);
    hop.onScreen(() -> model.change(List.of(view), List.of()));
  }

  private void load() {
    loading.load(this::fetchAll, model::load);
  }

  private List<CodeView> fetchAll() {
    return desk.api().get("/v1/codes", Lists.Codes.class).items();
  }

  private void told(Bulletin.News news) {
    if (news.everything() || news.ids().size() > FEW) {
      load();
    } else {
      news.ids().forEach(this::fetch);
    }
  }

  private void fetch(String codeId) {
    hop.call(
        () -> desk.api().get("/v1/codes/" + codeId, CodeView.class),
        code -> model.change(List.of(code), List.of()),
        this::failed);
  }

  /** One of them could not be had: the whole list says why. */
  private void failed(Problem why) {
    if (!why.code().equals("NO_SUCH_CODE")) {
      load();
    }
  }

  public TableModel<CodeView> model() {
    return model;
  }

  public FilterState<CodeView> filter() {
    return filter;
  }

  public BulkState<CodeView> bulk() {
    return bulk;
  }

  /** How the last fetch of the list went. */
  public Loading<List<CodeView>> loading() {
    return loading;
  }
}
