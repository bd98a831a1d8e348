package pond.authority.api.desk;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import pond.authority.api.Json;
import pond.authority.api.route.Call;
import pond.authority.api.route.Endpoint;
import pond.authority.api.route.Refused;
import pond.authority.people.Action;
import pond.authority.setting.SettingKey;
import pond.authority.setting.SettingRefusal;
import pond.authority.setting.Settings;
import pond.listener.http.ApiError;
import pond.listener.http.ApiException;
import pond.listener.http.Response;
import pond.model.api.desk.SettingChange;
import pond.model.api.desk.SettingView;

/** Settings, each with where its value comes from. */
public final class SettingsApi {
  private static final long BODY_BYTES = 16 * 1024;

  private final Settings settings;

  public SettingsApi(Settings settings) {
    this.settings = settings;
  }

  /** Its operations. */
  public List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/v1/settings", Action.READ_SETTINGS, "Settings and where they come from")
            .givesListing(SettingView.class)
            .by(call -> Json.listing(settings.list())),
        Endpoint.post("/v1/settings/{key}", Action.CHANGE_SETTING, "Set a value")
            .takes(SettingChange.class, BODY_BYTES)
            .gives(SettingView.class)
            .refuses(Refused.NO_SUCH_SETTING)
            .refusesEach(409, refusals(409))
            .refusesEach(422, refusals(422))
            .by(this::change));
  }

  private Response change(Call call) throws IOException {
    SettingChange change = call.body(SettingChange.class);
    SettingKey key =
        SettingKey.of(call.request().param("key")).orElseThrow(Refused.NO_SUCH_SETTING::refusal);
    return switch (settings.change(key, change.value(), call.actor(), change.reason().strip())) {
      case Settings.Outcome.Changed changed -> Json.ok(changed.view());
      case Settings.Outcome.Refused refused -> throw refusal(refused);
    };
  }

  private static ApiException refusal(Settings.Outcome.Refused refused) {
    SettingRefusal reason = refused.reason();
    String fix = refused.detail().isEmpty() ? reason.fix() : refused.detail();
    return new ApiException(new ApiError(reason.status(), reason.name(), reason.sentence(), fix));
  }

  private static SettingRefusal[] refusals(int status) {
    return Stream.of(SettingRefusal.values())
        .filter(reason -> reason.status() == status)
        .toArray(SettingRefusal[]::new);
  }
}
