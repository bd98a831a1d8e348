package pond.worker.sandbox.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pond.model.sandbox.PropertyState;
import pond.model.sandbox.SandboxProperty;

class CanaryAnswersTest {
  private static final String GOOD =
      """
      N decoy=blocked
      N write:/=blocked
      N write:/etc=blocked
      N write:/usr=blocked
      N write:/dev=blocked
      N write:/needs=blocked
      N write:/work=blocked
      N environ=PWD,
      N own=PATH,HOME,LANG,POND_OUT,POND_NEEDS,
      N CapInh:=0000000000000000
      N CapPrm:=0000000000000000
      N CapEff:=0000000000000000
      N CapBnd:=0000000000000000
      N CapAmb:=0000000000000000
      N NoNewPrivs:=1
      N Seccomp:=2
      N userns=blocked
      N first=bwrap
      N processes=3
      N hostname=pond-job
      N interfaces=lo,
      N listener=unseen
      N connect=bash: connect: Operation not permitted
      N end=yes
      """;

  @Test
  void judge_goodAnswers_proveAllThatLookingCan() {
    Map<SandboxProperty, PropertyState> found = judge(GOOD);
    assertEquals(7, found.size());
    found.forEach((property, state) -> assertEquals(PropertyState.PROVED, state, property.wire()));
  }

  @ParameterizedTest
  @CsvSource({
    "decoy=blocked,decoy=reached,FS_PRIVATE",
    "write:/etc=blocked,write:/etc=reached,FS_READ_ONLY",
    "write:/work=blocked,write:/work=reached,FS_READ_ONLY",
    "'environ=PWD,','environ=PWD,SECRET_TOKEN,',ENV_PRIVATE",
    "'environ=PWD,',environ=unreadable,ENV_PRIVATE",
    "CapBnd:=0000000000000000,CapBnd:=000001ffffffffff,PRIV_NONE",
    "NoNewPrivs:=1,NoNewPrivs:=0,PRIV_NONE",
    "userns=blocked,userns=reached,PRIV_NONE",
    "first=bwrap,first=systemd,PID_PRIVATE",
    "processes=3,processes=140,PID_PRIVATE",
    "'interfaces=lo,','interfaces=lo,eth0,',NET_NONE",
    "listener=unseen,listener=seen,NET_NONE",
    "Seccomp:=2,Seccomp:=0,SYSCALL_FILTER",
    "Operation not permitted,Connection refused,SYSCALL_FILTER"
  })
  void judge_oneBadAnswer_failsThatProperty(String good, String bad, SandboxProperty expected) {
    String changed = GOOD.replace(good, bad);
    assertFalse(changed.equals(GOOD), "the case changes nothing");
    judge(changed)
        .forEach(
            (property, state) ->
                assertEquals(
                    property == expected ? PropertyState.FAILED : PropertyState.PROVED,
                    state,
                    property.wire()));
  }

  @Test
  void judge_eachMissingAnswer_neverProvesEverything() {
    for (String line : GOOD.lines().filter(l -> !l.startsWith("N connect")).toList()) {
      Map<SandboxProperty, PropertyState> found = judge(GOOD.replace(line + "\n", ""));
      boolean all = found.size() == 7 && !found.containsValue(PropertyState.FAILED);
      assertFalse(all, "without: " + line);
    }
  }

  @Test
  void judge_otherNonceOrNoEnd_provesNothing() {
    assertTrue(judge(GOOD.replace("N ", "M ")).isEmpty());
    assertTrue(judge(GOOD.replace("N end=yes\n", "")).isEmpty());
  }

  @Test
  void judge_noMarkOutsideOrTouchedListener_fails() {
    CanaryAnswers answers = CanaryAnswers.parse(GOOD, "N");
    assertEquals(
        PropertyState.FAILED, answers.judge(false, false, false).get(SandboxProperty.FS_READ_ONLY));
    assertEquals(
        PropertyState.FAILED, answers.judge(false, true, true).get(SandboxProperty.NET_NONE));
  }

  private static Map<SandboxProperty, PropertyState> judge(String output) {
    return CanaryAnswers.parse(output, "N").judge(false, true, false);
  }
}
