package pond.console.enroll.codes;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pond.console.words.Words;
import pond.model.api.CodeView;
import pond.model.fingerprint.Fingerprint;
import pond.model.tag.Grants;
import pond.model.tag.OrgId;
import pond.model.tag.Tag;
import pond.model.tag.TenantId;

/** Grants and pins, short enough for a table. */
public final class GrantWords {
  private GrantWords() {}

  /** What may be seen. */
  public static String of(Words words, List<String> tags) {
    Grants grants = Grants.parse(String.join(",", tags));
    String who =
        Stream.concat(
                grants.tenants().map(TenantId::value), grants.orgs().map(OrgId::tag).map(Tag::text))
            .collect(Collectors.joining(", "));
    String main = words.text(key(grants, who.isEmpty()), who);
    return grants.free().isEmpty()
        ? main
        : words.text("enroll.grants.tags", main, grants.free().canonical().replace(",", ", "));
  }

  private static String key(Grants grants, boolean nobody) {
    if (grants.inTrustedPool()) {
      return grants.inByoPool() && !nobody ? "enroll.grants.both" : "enroll.grants.trusted";
    }
    return grants.inByoPool() && !nobody ? "enroll.grants.only" : "enroll.grants.nothing";
  }

  /** Which machine it is for. */
  public static String pin(Words words, CodeView code) {
    return code.expectedFingerprint()
        .map(Fingerprint::parse)
        .map(pinned -> words.text("enroll.pin.pinned", pinned.shortText()))
        .orElseGet(() -> words.text("enroll.pin.not"));
  }
}
