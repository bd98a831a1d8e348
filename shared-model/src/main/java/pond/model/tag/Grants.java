package pond.model.tag;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the operator granted to a worker: pools, tenants, orgs and free tags (spec section 4). They
 * come from the enrollment code and the signed pin, never from the worker itself.
 *
 * @param tags the granted tags; reserved names only with a value that means something
 */
public record Grants(TagSet tags) {
  /** Refuses a reserved tag without meaning with {@link TagRefusal#TAG_RESERVED_VALUE}. */
  public Grants {
    tags.forEach(Reserved::checkGrant);
  }

  /** No grant at all: such a worker gets only work that requires nothing. */
  public static Grants none() {
    return new Grants(TagSet.empty());
  }

  /** The grants written as a comma list. */
  public static Grants parse(String text) {
    return new Grants(TagSet.parse(text));
  }

  /**
   * Grants from their parts. {@code ANY} is no pool and grants nothing; free tags must not be
   * reserved.
   */
  public static Grants of(Set<Tier> pools, Set<TenantId> tenants, Set<OrgId> orgs, TagSet free) {
    free.stream().filter(Tag::isReserved).findFirst().ifPresent(Grants::refuseReserved);
    Set<Tag> all = new TreeSet<>(free.asList());
    pools.stream()
        .filter(p -> p != Tier.ANY)
        .map(p -> Tag.of(Reserved.POOL, p.word()))
        .forEach(all::add);
    tenants.stream().map(TenantId::tag).forEach(all::add);
    orgs.stream().map(OrgId::tag).forEach(all::add);
    return new Grants(TagSet.of(all));
  }

  /** Whether these grants cover all of {@code required}. */
  public Match satisfy(RequiredTags required, OrgDirectory orgs) {
    return satisfy(required.tags(), orgs);
  }

  /** Whether these grants cover all of {@code required}, as a placement that only has the tags. */
  public Match satisfy(TagSet required, OrgDirectory orgs) {
    TagSet missing = TagSet.of(required.stream().filter(tag -> !covers(tag, orgs)).toList());
    return missing.isEmpty() ? new Match.Satisfied() : new Match.Missing(missing);
  }

  /** True when work of Pond's own pool may run on this worker. */
  public boolean inTrustedPool() {
    return tags.contains(Tag.of(Reserved.POOL, Tier.TRUSTED.word()));
  }

  /** True when bring-your-own work may run on this worker. */
  public boolean inByoPool() {
    return tags.contains(Tag.of(Reserved.POOL, Tier.BYO.word()));
  }

  /** The tenants granted by name, in order. */
  public Stream<TenantId> tenants() {
    return values(Reserved.TENANT).map(TenantId::new);
  }

  /** The granted orgs, in order. */
  public Stream<OrgId> orgs() {
    return values(Reserved.ORG).map(OrgId::new);
  }

  /** The granted tags outside the reserved names. */
  public TagSet free() {
    return TagSet.of(tags.stream().filter(tag -> !tag.isReserved()).toList());
  }

  /** The canonical text of the granted tags. */
  public String canonical() {
    return tags.canonical();
  }

  private boolean covers(Tag required, OrgDirectory orgs) {
    return tags.contains(required) || coveredByOrg(required, orgs);
  }

  private boolean coveredByOrg(Tag required, OrgDirectory orgs) {
    Optional<String> project = required.value();
    if (!required.name().equals(Reserved.TENANT) || project.isEmpty() || !Ids.isId(project.get())) {
      return false;
    }
    Optional<OrgId> org = orgs.orgOf(new TenantId(project.get()));
    return org.isPresent() && tags.contains(org.get().tag());
  }

  private Stream<String> values(String name) {
    return tags.stream()
        .filter(tag -> tag.name().equals(name))
        .flatMap(tag -> tag.value().stream());
  }

  private static void refuseReserved(Tag tag) {
    throw new TagRefusedException(
        TagRefusal.TAG_RESERVED, "The tag " + tag + " is reserved and cannot be a free tag.");
  }
}
