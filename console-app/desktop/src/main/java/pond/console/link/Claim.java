package pond.console.link;

/** Whether this console is the one that runs. */
public sealed interface Claim {
  /** It is: links of others come here until it is closed. */
  record First(OneInstance instance) implements Claim {}

  /** Another runs and took the link over; this one may end. */
  record HandedOver() implements Claim {}

  /** Another runs and does not answer. */
  record NoAnswer() implements Claim {}
}
