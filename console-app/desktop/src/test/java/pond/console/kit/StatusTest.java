package pond.console.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pond.console.look.Icon;
import pond.console.shot.Fx;
import pond.console.words.Words;

class StatusTest {
  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void words_ofStatusesAndTiers_areThereAndDiffer(String language) {
    Words words = Words.of(Locale.of(language));
    Set<String> seen = new HashSet<>();
    Stream.of(Status.values()).map(Status::key).map(words::text).forEach(seen::add);
    assertEquals(Status.values().length, seen.size());
    assertTrue(seen.stream().noneMatch(String::isBlank));
    for (Tier tier : Tier.values()) {
      assertTrue(!words.text(tier.key()).isBlank());
    }
  }

  @Test
  void failedAndFlagged_ofOneColour_haveOtherIcons() {
    assertEquals(Status.FLAGGED.tone(), Status.FAILED.tone());
    Set<Icon> icons = new HashSet<>();
    List.of(Status.FLAGGED, Status.FAILED, Status.REFUSED, Status.DIFFERS)
        .forEach(status -> icons.add(status.icon()));
    assertEquals(4, icons.size());
  }

  @Test
  void statusChip_showsIconWordAndTone_andIsReadAloud() {
    Fx.run(
        () -> {
          StatusChip chip = new StatusChip(Status.QUARANTINED, Words.of(Locale.ENGLISH)::text);
          assertEquals("Quarantined", chip.getText());
          assertEquals("Quarantined", chip.getAccessibleText());
          assertEquals(AccessibleRole.TEXT, chip.getAccessibleRole());
          assertTrue(chip.getStyleClass().contains("status-quarantined"));
          assertTrue(chip.getChildren().getFirst().getStyleClass().contains("icon"));
        });
  }

  @Test
  void chip_withNewText_tellsItToScreenReaders() {
    Fx.run(
        () -> {
          Chip chip = Chip.tag("pool:byo");
          chip.setText("pool:lab");
          assertEquals("pool:lab", chip.getAccessibleText());
        });
  }

  @Test
  void tierChip_hasAnIconAndNoTone() {
    Fx.run(
        () -> {
          TierChip chip = new TierChip(Tier.TRUSTED, Words.of(Locale.ENGLISH)::text);
          assertTrue(chip.getStyleClass().contains("tier-chip"));
          assertTrue(chip.getStyleClass().stream().noneMatch(c -> c.startsWith("status-")));
        });
  }
}
