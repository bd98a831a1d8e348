package pond.authority.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pond.model.digest.Sha256;

final class AccessPolicyTest {
  private static Optional<Person> person(Role role) {
    return Optional.of(new Person(Sha256.of(new byte[] {1}), "anna", role));
  }

  private static AccessPolicy.Change change(String to) {
    return to.equals("leave")
        ? new AccessPolicy.Change.Leave()
        : new AccessPolicy.Change.Become(Role.of(to));
  }

  @ParameterizedTest
  @CsvSource({
    "OPERATOR,leave,2,Apply,true",
    "OPERATOR,leave,1,Refuse,",
    "OPERATOR,support,2,Apply,true",
    "OPERATOR,support,1,Refuse,",
    "OPERATOR,viewer,1,Refuse,",
    "OPERATOR,operator,1,Stay,",
    "SUPPORT,leave,1,Apply,false",
    "SUPPORT,operator,1,Apply,false",
    "SUPPORT,support,1,Stay,",
    "VIEWER,leave,0,Apply,false",
    "VIEWER,support,0,Apply,false"
  })
  void decide_roleChangeAndCount_isAsTheTableSays(
      Role role, String to, int operators, String expected, Boolean endsInviting) {
    AccessPolicy.Decision decision = AccessPolicy.decide(person(role), change(to), operators);
    assertEquals(expected, decision.getClass().getSimpleName());
    if (decision instanceof AccessPolicy.Decision.Apply apply) {
      assertEquals(endsInviting, apply.endsInviting());
    }
    if (decision instanceof AccessPolicy.Decision.Refuse refuse) {
      assertEquals(AccessRefusal.LAST_OPERATOR, refuse.reason());
    }
  }

  @Test
  void decide_nobody_isRefused() {
    var refused =
        assertInstanceOf(
            AccessPolicy.Decision.Refuse.class,
            AccessPolicy.decide(Optional.empty(), change("leave"), 2));
    assertEquals(AccessRefusal.NO_SUCH_PERSON, refused.reason());
  }
}
