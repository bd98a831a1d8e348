package pond.console.route;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTest {
  @Test
  void text_ofARoute_readsBackAsTheSame() {
    Route route =
        new Route(
            PageId.WORKERS,
            List.of("w-91c2", "a b/c"),
            Map.of("filter", "tier:byo \"x y\" age<2d", "tab", "keys"));
    assertEquals(Optional.of(route), Route.parse(route.text()));
  }

  @Test
  void parse_aLink_findsPageObjectAndFields() {
    Route route = Route.parse("pond://workers/w-91c2?tab=attestations").orElseThrow();
    assertEquals(PageId.WORKERS, route.page());
    assertEquals(Optional.of("w-91c2"), route.object());
    assertEquals(Optional.of("attestations"), route.query("tab"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "https://workers",
        "pond:workers",
        "pond://nowhere",
        "pond://workers/%zz",
        "pond://",
        "javascript:alert(1)"
      })
  void parse_whatIsNoLinkOfOurs_isNothing(String text) {
    assertEquals(Optional.empty(), Route.parse(text));
  }

  @Test
  void parse_aLinkBeyondAllMeasure_isNothing() {
    assertEquals(Optional.empty(), Route.parse("pond://workers/" + "a".repeat(3000)));
  }
}
