package pond.authority.place;

/**
 * The rules a worker must pass to be given a job, in the order they are checked. Names are stable.
 */
public enum PlacementRule {
  STATE,
  TIER,
  TENANT,
  TAGS,
  PROFILE,
  REFUSED_BEFORE,
  FLAGGED_BEFORE
}
