package pond.model.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TagTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"gpu", "gpu-a100", "os:linux", "jdk:25.0.1", "tenant:acme-web", "7z", "a:b_c"})
  void parse_goodTag_keepsTextExactly(String text) {
    assertEquals(text, Tag.parse(text).toString());
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "'',TAG_EMPTY",
        "':x',TAG_EMPTY",
        "'x:',TAG_EMPTY",
        "'GPU',TAG_CHARSET",
        "'gpu ',TAG_CHARSET",
        "' gpu',TAG_CHARSET",
        "'a:b:c',TAG_CHARSET",
        "'-a',TAG_CHARSET",
        "'a.b',TAG_CHARSET",
        "'a:.b',TAG_CHARSET",
        "'a:B',TAG_CHARSET",
        "'gpü',TAG_CHARSET",
        "'gpu\n',TAG_CHARSET",
        "'tenаnt:x',TAG_CHARSET",
        "'a,b',TAG_CHARSET",
        "'abcdefghijklmnopqrstuvwxyz1234567',TAG_TOO_LONG"
      })
  void parse_badTag_refusedWithReason(String text, TagRefusal reason) {
    assertEquals(reason, assertThrows(TagRefusedException.class, () -> Tag.parse(text)).reason());
  }

  @Test
  void parse_valueAtAndOverTheCap_acceptedThenRefused() {
    assertEquals(65, Tag.parse("a:" + "b".repeat(63)).text().length());
    assertEquals(TagRefusal.TAG_TOO_LONG, refusal(() -> Tag.parse("a:" + "b".repeat(64))));
  }

  @Test
  void message_controlCharacters_areEscaped() {
    var refused = assertThrows(TagRefusedException.class, () -> Tag.parse("a\u001b[31m\u202e"));
    String message = String.valueOf(refused.getMessage());
    assertTrue(message.contains("\\u{1B}") && message.contains("\\u{202E}"), message);
  }

  @Test
  void nameAndValue_ofBothForms() {
    assertEquals("tenant", Tag.parse("tenant:acme").name());
    assertEquals(Optional.of("acme"), Tag.parse("tenant:acme").value());
    assertEquals("gpu", Tag.parse("gpu").name());
    assertEquals(Optional.empty(), Tag.parse("gpu").value());
  }

  @ParameterizedTest
  @ValueSource(strings = {"pool:x", "tenant:x", "org:x", "pond:x", "pool", "tenant", "org", "pond"})
  void isReserved_reservedNames_true(String text) {
    assertTrue(Tag.parse(text).isReserved());
  }

  @Test
  void isReserved_otherNames_false() {
    assertFalse(Tag.parse("pool-b").isReserved());
    assertFalse(Tag.parse("x:pool").isReserved());
  }

  @Test
  void canonical_anyOrder_sortedAndRoundTrips() {
    TagSet set = TagSet.parse("tenant:acme-web,gpu,pool:byo");
    assertEquals("gpu,pool:byo,tenant:acme-web", set.canonical());
    assertEquals(set, TagSet.parse(set.canonical()));
    assertEquals(set.hashCode(), TagSet.parse(set.canonical()).hashCode());
    assertEquals(TagSet.empty(), TagSet.parse(""));
  }

  @ParameterizedTest
  @CsvSource({
    "'a,a',TAG_DUPLICATE",
    "'a,,b',TAG_EMPTY",
    "',',TAG_EMPTY",
    "'a,',TAG_EMPTY",
    "'a, b',TAG_CHARSET"
  })
  void parseSet_badList_refusedWithReason(String text, TagRefusal reason) {
    assertEquals(reason, refusal(() -> TagSet.parse(text)));
  }

  @Test
  void parseSet_moreThan64_refused() {
    List<String> most = IntStream.range(0, 64).mapToObj(i -> "t" + i).toList();
    assertEquals(64, TagSet.parse(most).size());
    assertEquals(
        TagRefusal.TAG_TOO_MANY, refusal(() -> TagSet.parse(String.join(",", most) + ",one-more")));
  }

  @Test
  void setAlgebra_containsPlusMinus() {
    TagSet a = TagSet.parse("a,b,c");
    assertTrue(a.containsAll(TagSet.parse("c,a")));
    assertTrue(a.containsAll(TagSet.empty()));
    assertFalse(a.containsAll(TagSet.parse("a,d")));
    assertEquals(TagSet.parse("b"), a.minus(TagSet.parse("a,c,d")));
    assertEquals(TagSet.parse("a,b,c,d"), a.plus(TagSet.parse("d,a")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-a", "a-", "A", "a.b", "a/b", "..", "a b", "tenant:a"})
  void ids_badText_refused(String text) {
    assertEquals(TagRefusal.PROJECT_ID_INVALID, refusal(() -> TenantId.parse(text)));
    assertEquals(TagRefusal.ORG_ID_INVALID, refusal(() -> OrgId.parse(text)));
  }

  private static TagRefusal refusal(org.junit.jupiter.api.function.Executable action) {
    return assertThrows(TagRefusedException.class, action).reason();
  }
}
