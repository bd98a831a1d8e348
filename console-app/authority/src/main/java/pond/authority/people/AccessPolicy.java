package pond.authority.people;

import java.util.Optional;

/**
 * Whether somebody's access may be changed. Pure.
 *
 * <p>Security property: as long as there is an operator, there is one afterwards; and whoever stops
 * being an operator leaves no open invitation behind.
 */
final class AccessPolicy {
  private AccessPolicy() {}

  /** What is to happen. */
  sealed interface Change {
    record Become(Role role) implements Change {}

    record Leave() implements Change {}
  }

  sealed interface Decision {
    /** {@code endsInviting}: the person was an operator and is none afterwards. */
    record Apply(Person person, boolean endsInviting) implements Decision {}

    record Stay() implements Decision {}

    record Refuse(AccessRefusal reason) implements Decision {}
  }

  /**
   * @param person whom it concerns, when in force
   * @param operators how many operators are in force, this person included
   */
  static Decision decide(Optional<Person> person, Change change, int operators) {
    if (person.isEmpty()) {
      return new Decision.Refuse(AccessRefusal.NO_SUCH_PERSON);
    }
    Role now = person.get().role();
    if (change.equals(new Change.Become(now))) {
      return new Decision.Stay();
    }
    boolean losesOperator = now == Role.OPERATOR;
    return losesOperator && operators <= 1
        ? new Decision.Refuse(AccessRefusal.LAST_OPERATOR)
        : new Decision.Apply(person.get(), losesOperator);
  }
}
