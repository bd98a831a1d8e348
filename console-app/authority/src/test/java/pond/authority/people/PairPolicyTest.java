package pond.authority.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pond.model.code.PairingCode;
import pond.model.digest.Sha256;
import pond.model.fingerprint.RootDigest;

final class PairPolicyTest {
  private static final RootDigest ROOT = RootDigest.of(new byte[32]);
  private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");
  private static final Sha256 KEY = Sha256.of(new byte[] {1});
  private static final Sha256 OTHER_KEY = Sha256.of(new byte[] {2});
  private static final PairingCode CODE = PairingCode.generate(ROOT, new SecureRandom());

  private static Invite invite(PairingCode code, String state, Instant end, Sha256 usedBy) {
    return new Invite(
        code.id().toString(),
        Sha256.of(code.secret().pairKey()),
        "bea",
        Role.SUPPORT,
        state,
        new Invite.Made("anna", NOW.minusSeconds(60), end),
        state.equals(Invite.USED) ? Optional.of(usedBy) : Optional.empty(),
        0);
  }

  private static PersonRow owner() {
    return new PersonRow(new Person(KEY, "bea", Role.SUPPORT), NOW, "anna");
  }

  private static PairPolicy.Decision decide(Optional<Invite> invite, boolean owned, boolean known) {
    Optional<PersonRow> owner = owned ? Optional.of(owner()) : Optional.empty();
    return PairPolicy.decide(
        CODE, new PairPolicy.Facts(ROOT, KEY, NOW, invite, owner, known || owned, false));
  }

  private static PairReason reason(PairPolicy.Decision decision) {
    return assertInstanceOf(PairPolicy.Decision.Refuse.class, decision).reason();
  }

  @ParameterizedTest
  @CsvSource({
    // state, seconds to go, who used it, caller's key is somebody's, was somebody's, what happens
    "waiting,1,nobody,false,false,Admit",
    "waiting,0,nobody,false,false,PAIR_EXPIRED",
    "waiting,-1,nobody,false,false,PAIR_EXPIRED",
    "waiting,1,nobody,true,true,PAIR_KEY_IN_USE",
    "waiting,1,nobody,false,true,PAIR_KEY_REVOKED",
    "used,1,caller,true,true,Repeat",
    "used,-1,caller,true,true,Repeat",
    "used,1,caller,false,true,PAIR_KEY_REVOKED",
    "used,1,other,false,false,PAIR_USED",
    "used,1,other,true,true,PAIR_USED",
    "revoked,1,nobody,false,false,PAIR_REVOKED",
    "revoked,-1,nobody,true,true,PAIR_REVOKED"
  })
  void decide_rightSecret_isAsTheTableSays(
      String state, int toGo, String usedBy, boolean owned, boolean known, String expected) {
    Sha256 user = usedBy.equals("caller") ? KEY : OTHER_KEY;
    Invite invite = invite(CODE, state, NOW.plusSeconds(toGo), user);
    PairPolicy.Decision decision = decide(Optional.of(invite), owned, known);
    String real =
        decision instanceof PairPolicy.Decision.Refuse refuse
            ? refuse.reason().name()
            : decision.getClass().getSimpleName();
    assertEquals(expected, real);
  }

  @ParameterizedTest
  @CsvSource({"waiting", "used", "revoked"})
  void decide_wrongSecret_tellsNothingOfTheState(String state) {
    PairingCode other = PairingCode.generate(ROOT, new SecureRandom());
    Invite invite = invite(other, state, NOW.minusSeconds(1), KEY);
    assertEquals(PairReason.PAIR_WRONG_SECRET, reason(decide(Optional.of(invite), true, true)));
  }

  @Test
  void decide_unknownInvite_isRefused() {
    assertEquals(PairReason.PAIR_UNKNOWN_INVITE, reason(decide(Optional.empty(), false, false)));
  }

  @Test
  void decide_codeOfAnotherAuthority_isRefusedWhateverElseHolds() {
    byte[] otherRoot = new byte[32];
    otherRoot[0] = 1;
    Invite invite = invite(CODE, Invite.WAITING, NOW.plusSeconds(60), KEY);
    PairPolicy.Facts facts =
        new PairPolicy.Facts(
            RootDigest.of(otherRoot),
            KEY,
            NOW,
            Optional.of(invite),
            Optional.empty(),
            false,
            false);
    assertEquals(PairReason.PAIR_OTHER_AUTHORITY, reason(PairPolicy.decide(CODE, facts)));
  }

  @Test
  void decide_nameTakenSince_isRefused() {
    Invite invite = invite(CODE, Invite.WAITING, NOW.plusSeconds(60), KEY);
    PairPolicy.Facts facts =
        new PairPolicy.Facts(ROOT, KEY, NOW, Optional.of(invite), Optional.empty(), false, true);
    assertEquals(PairReason.PAIR_NAME_IN_USE, reason(PairPolicy.decide(CODE, facts)));
  }
}
