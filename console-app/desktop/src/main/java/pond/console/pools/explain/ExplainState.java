package pond.console.pools.explain;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import pond.client.Api;
import pond.client.Lists;
import pond.console.hop.Hop;
import pond.console.hop.Loading;
import pond.console.route.Route;
import pond.model.api.RuleView;
import pond.model.api.desk.ExplainRequest;

/**
 * A question to the placement policy: a stage of a run, or work that does not exist yet. The answer
 * is the authority's own, by the rules that place real jobs.
 */
public final class ExplainState {
  public static final List<String> TIERS = List.of("trusted", "byo", "any");
  public static final List<String> PROFILES =
      List.of("untrusted-code-read", "untrusted-code-write", "none");
  private static final Pattern SPACES = Pattern.compile("[\\s,]+");

  private final Api api;
  private final StringProperty tier = new SimpleStringProperty("trusted");
  private final StringProperty profile = new SimpleStringProperty("untrusted-code-read");
  private final StringProperty project = new SimpleStringProperty("");
  private final StringProperty tags = new SimpleStringProperty("");
  private final Loading<List<RuleView>> answer;

  public ExplainState(Api api, Hop hop, Clock clock) {
    this.api = api;
    this.answer = new Loading<>(hop, clock);
  }

  /** Takes over what a link asks about, and asks. */
  public void from(Route route) {
    Optional<String> run = route.query("run");
    Optional<String> stage = route.query("stage");
    if (run.isPresent() && stage.isPresent()) {
      askAbout(run.get(), stage.get());
      return;
    }
    route.query("tier").filter(TIERS::contains).ifPresent(tier::set);
    route.query("profile").filter(PROFILES::contains).ifPresent(profile::set);
    route.query("project").ifPresent(project::set);
    if (route.query("tier").isPresent()) {
      ask();
    }
  }

  /** Asks about a stage that exists. */
  public void askAbout(String run, String stage) {
    answer.load(
        () ->
            api.get("/v1/runs/" + run + "/stages/" + stage + "/explain", Lists.Rules.class)
                .items());
  }

  /** Asks about work as it is described. */
  public void ask() {
    ExplainRequest request =
        new ExplainRequest(tier.get(), profile.get(), project.get().strip(), tagList());
    answer.load(() -> api.post("/v1/placement/explain", request, Lists.Rules.class).items());
  }

  /** How many workers may take it. */
  public long eligible() {
    return answer.now().stream().flatMap(List::stream).filter(RuleView::eligible).count();
  }

  private List<String> tagList() {
    return SPACES.splitAsStream(tags.get().strip()).flatMap(ExplainState::some).toList();
  }

  private static Stream<String> some(String tag) {
    return tag.isEmpty() ? Stream.empty() : Stream.of(tag);
  }

  public StringProperty tier() {
    return tier;
  }

  public StringProperty profile() {
    return profile;
  }

  public StringProperty project() {
    return project;
  }

  public StringProperty tags() {
    return tags;
  }

  public Loading<List<RuleView>> answer() {
    return answer;
  }
}
