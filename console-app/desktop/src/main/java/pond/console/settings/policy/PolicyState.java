package pond.console.settings.policy;

import java.time.Clock;
import java.util.List;
import pond.client.Api;
import pond.client.Lists;
import pond.console.desk.Bulletin;
import pond.console.hop.Hop;
import pond.console.hop.Loading;
import pond.console.notice.Notices;
import pond.console.words.Words;
import pond.model.api.desk.SettingChange;
import pond.model.api.desk.SettingView;

/** The authority's settings. A change is undone by setting the value of before. */
public final class PolicyState {
  private final Api api;
  private final Hop hop;
  private final Notices notices;
  private final Words words;
  private final Loading<List<SettingView>> settings;

  public PolicyState(
      Api api, Bulletin bulletin, Hop hop, Clock clock, Notices notices, Words words) {
    this.api = api;
    this.hop = hop;
    this.notices = notices;
    this.words = words;
    this.settings = new Loading<>(hop, clock);
    bulletin.follow(java.util.Set.of("setting"), news -> refresh());
  }

  public void refresh() {
    settings.load(() -> api.get("/v1/settings", Lists.Settings.class).items());
  }

  public Loading<List<SettingView>> settings() {
    return settings;
  }

  /** Sets a value; refused ones are told and the list is as it was. */
  public void change(SettingView before, String value) {
    if (before.locked() || before.value().equals(value)) {
      return;
    }
    hop.call(
        () -> put(before.key(), value),
        now -> {
          refresh();
          notices.undoable(
              words.text("settings.changed", now.key(), now.value()), () -> undo(before));
        },
        problem -> {
          notices.problem(problem);
          refresh();
        });
  }

  private void undo(SettingView before) {
    hop.call(() -> put(before.key(), before.value()), now -> refresh(), notices::problem);
  }

  private SettingView put(String key, String value) {
    return api.post(
        "/v1/settings/" + key,
        new SettingChange(value, words.text("settings.reason")),
        SettingView.class);
  }
}
