package pond.model.sandbox;

/** The answer to a wish for other limits: lower ones are granted, higher ones are refused. */
public sealed interface Tightening {
  /** All wishes were lower or equal. */
  record Tightened(JobLimits limits) implements Tightening {}

  /** A wish was above what the profile, or the worker, allows. */
  record Loosens(Limit limit, long asked, long allowed) implements Tightening {}

  /** A wish was below what a sandbox needs to start. */
  record TooSmall(Limit limit, long asked, long least) implements Tightening {}
}
