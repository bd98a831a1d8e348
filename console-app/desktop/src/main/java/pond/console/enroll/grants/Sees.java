package pond.console.enroll.grants;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import pond.console.words.Words;
import pond.model.tag.Grants;
import pond.model.tag.OrgId;
import pond.model.tag.Tag;
import pond.model.tag.TenantId;

/**
 * Whose work a worker with some grants will see, in one sentence. It says what placement does
 * (docs/spec/tags-and-tiers.md): tier byo needs the pool and the tenant, tier trusted needs the
 * pool only, tier any needs nothing.
 *
 * @param who tenants by name, orgs by their tag
 * @param tags free tags, which let in jobs that ask for them
 */
public record Sees(Kind kind, List<String> who, List<String> tags) {
  /** The sentences. */
  public enum Kind {
    /** No pool. */
    NOTHING("enroll.sees.nothing"),
    /** Pool byo without anybody whose work it could be. */
    NOBODY("enroll.sees.nobody"),
    /** Work of these tenants only. */
    ONLY("enroll.sees.only"),
    /** Work of every tenant, at tier trusted. */
    TRUSTED("enroll.sees.trusted"),
    /** Work of every tenant at tier trusted; tenants are named but change nothing. */
    TRUSTED_NAMED("enroll.sees.trusted.named"),
    /** Work of every tenant at tier trusted, and byo work of these. */
    TRUSTED_AND("enroll.sees.trusted.and"),
    /** Both pools, but nobody named for byo. */
    TRUSTED_AND_NOBODY("enroll.sees.trusted.nobody");

    private final String key;

    Kind(String key) {
      this.key = key;
    }

    /** The key of its sentence. */
    public String key() {
      return key;
    }
  }

  public Sees {
    Objects.requireNonNull(kind);
    who = List.copyOf(who);
    tags = List.copyOf(tags);
  }

  /** What a worker with these grants sees. */
  public static Sees of(Grants grants) {
    List<String> who =
        Stream.concat(
                grants.tenants().map(TenantId::value), grants.orgs().map(OrgId::tag).map(Tag::text))
            .toList();
    List<String> tags = grants.free().stream().map(Tag::text).toList();
    return new Sees(kind(Pools.of(grants), who.isEmpty()), who, tags);
  }

  private static Kind kind(Pools pools, boolean nobody) {
    return switch (pools) {
      case NONE -> Kind.NOTHING;
      case BYO -> nobody ? Kind.NOBODY : Kind.ONLY;
      case TRUSTED -> nobody ? Kind.TRUSTED : Kind.TRUSTED_NAMED;
      case BOTH -> nobody ? Kind.TRUSTED_AND_NOBODY : Kind.TRUSTED_AND;
    };
  }

  /** The sentence. */
  public String sentence(Words words) {
    return words.text(kind.key(), String.join(", ", who));
  }

  /** What the sentence leaves out, a line each. */
  public List<String> remarks(Words words) {
    List<String> remarks = new ArrayList<>();
    if (!tags.isEmpty()) {
      remarks.add(words.text("enroll.sees.tags", String.join(", ", tags)));
    }
    if (kind != Kind.NOTHING) {
      remarks.add(words.text("enroll.sees.any"));
    }
    return remarks;
  }
}
