package pond.console.frame.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import pond.console.frame.HandHop;
import pond.console.route.PageId;

class TypingTest {
  private final HandHop hop = new HandHop();
  private final Typing typing = new Typing(KeyMap.standard(), hop.clock());

  @Test
  void press_gThenW_goesToWorkers() {
    assertEquals(new Meaning.Unfinished(), press("g"));
    assertEquals(List.of(Stroke.plain("g")), typing.begun());
    assertEquals(new Meaning.Frame(KeyMap.go(PageId.WORKERS)), press("w"));
    assertEquals(List.of(), typing.begun());
  }

  @Test
  void press_afterTooLong_beginsAnew() {
    press("g");
    hop.pass(Duration.ofSeconds(3));
    assertEquals(new Meaning.Nothing(), press("w"));
  }

  @Test
  void press_whatLeadsNowhere_countsAsAFirstKey() {
    press("g");
    assertEquals(new Meaning.Frame(KeyMap.KEYS), press("?"));
    press("g");
    assertEquals(new Meaning.Unfinished(), press("g"));
    assertEquals(new Meaning.Frame(KeyMap.go(PageId.RUNS)), press("r"));
  }

  private Meaning press(String key) {
    return typing.press(Stroke.plain(key), Focus.PAGE, List.of());
  }
}
