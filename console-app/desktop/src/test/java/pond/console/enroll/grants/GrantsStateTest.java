package pond.console.enroll.grants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pond.model.tag.Grants;

class GrantsStateTest {
  private final GrantsState state = new GrantsState();

  @Test
  void add_namesAndTags_makesGrants() {
    assertTrue(state.addTenant(" acme-web "));
    assertTrue(state.addTenant("org:umbrella"));
    assertTrue(state.addTag("gpu"));
    assertTrue(state.addTenant("acme-web"), "twice is once");

    assertEquals("gpu,org:umbrella,pool:byo,tenant:acme-web", state.grants().get().canonical());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Acme", "a b", "org:", "tenant:acme"})
  void addTenant_noName_isSaidAndNotTaken(String name) {
    assertFalse(state.addTenant(name));

    assertTrue(state.problem().get().isPresent());
    assertEquals("pool:byo", state.grants().get().canonical());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "GPU", "pool:trusted", "tenant:other", "org:x", "pond:x"})
  void addTag_noTagOrReserved_isSaidAndNotTaken(String tag) {
    assertFalse(state.addTag(tag));

    assertTrue(state.problem().get().isPresent());
    assertEquals("pool:byo", state.grants().get().canonical());
  }

  @Test
  void suggestions_areKnownOnesNotChosenYet() {
    state.known().setAll("web", "acme-web", "lab");
    state.addTenant("web");

    assertEquals(List.of("acme-web"), state.suggestions("we"));
    assertEquals(List.of("acme-web", "lab"), state.suggestions(""));
  }

  @Test
  void take_thenClear_goesBackToByoWithNobody() {
    state.take(Grants.parse("gpu,pool:byo,pool:trusted,tenant:a,org:o"));
    assertEquals(Pools.BOTH, state.pools().get());
    assertEquals("gpu,org:o,pool:byo,pool:trusted,tenant:a", state.grants().get().canonical());

    state.clear();

    assertEquals("pool:byo", state.grants().get().canonical());
    assertEquals(Optional.empty(), state.problem().get());
  }
}
