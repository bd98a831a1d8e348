package pond.authority.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pond.model.api.people.InviteRequest;

final class InvitePolicyTest {
  private static final List<String> TAKEN = List.of("Anna Meyer", "bea", "Straße");

  private static InvitePolicy.Decision decide(String name, String role, long ttl) {
    return InvitePolicy.decide(new InviteRequest(name, role, ttl), TAKEN);
  }

  private static InviteRefusal refused(String name, String role, long ttl) {
    return assertInstanceOf(InvitePolicy.Decision.Refused.class, decide(name, role, ttl)).reason();
  }

  @Test
  void decide_plainRequest_grantsThatAndAnHour() {
    assertEquals(
        new InvitePolicy.Decision.Granted("Carl Olsen", Role.SUPPORT, Duration.ofHours(1)),
        decide("Carl Olsen", "support", 0));
    assertEquals(
        new InvitePolicy.Decision.Granted("carl@acme.example", Role.OPERATOR, Duration.ofDays(7)),
        decide("carl@acme.example", "operator", 7 * 24 * 3600));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " carl", "carl ", "a  b", "a\nb", "-carl", "a\u202eb", "a\u00a0b"})
  void decide_nameThatCannotBeReadOrLooksLikeAnother_isInvalid(String name) {
    assertEquals(InviteRefusal.NAME_INVALID, refused(name, "viewer", 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bea", "BEA", "Bea", "anna meyer", "\uff42\uff45\uff41", "STRASSE"})
  void decide_nameSomebodyHas_isInUse(String name) {
    assertEquals(InviteRefusal.NAME_IN_USE, refused(name, "viewer", 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"authority", "Stranger", "WORKER", "operator"})
  void decide_wordOfTheAuditLog_isReserved(String name) {
    assertEquals(InviteRefusal.NAME_RESERVED, refused(name, "viewer", 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "admin", "Operator", "OPERATOR", "support "})
  void decide_roleNobodyKnows_isRefused(String role) {
    assertEquals(InviteRefusal.ROLE_UNKNOWN, refused("carl", role, 0));
  }

  @ParameterizedTest
  @CsvSource({"59", "604801", "-1", "9223372036854775807", "-9223372036854775808"})
  void decide_timeOutsideAMinuteToAWeek_isRefused(long seconds) {
    assertEquals(InviteRefusal.TTL_OUT_OF_RANGE, refused("carl", "viewer", seconds));
  }
}
