package pond.console.settings.general;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import pond.console.kit.tool.Kit;
import pond.console.look.Density;
import pond.console.look.LookState;
import pond.console.look.Theme;
import pond.console.look.Zoom;

/** Theme, density, size and language of this console. */
public final class GeneralView {
  private static final String LANGUAGE = "language";
  private static final List<Integer> SIZES = List.of(80, 90, 100, 110, 125, 150, 175, 200);

  private final LookState look;
  private final Kit kit;

  public GeneralView(LookState look, Kit kit) {
    this.look = look;
    this.kit = kit;
  }

  public Node node() {
    VBox card =
        new VBox(
            row(
                "theme",
                choice(
                    List.of(Theme.values()), look.themeProperty(), t -> word("theme_", t.name()))),
            row(
                "density",
                choice(
                    List.of(Density.values()),
                    look.densityProperty(),
                    d -> word("density_", d.name()))),
            row(
                "zoom",
                choice(
                    SIZES.stream().map(Zoom::new).toList(),
                    look.zoomProperty(),
                    z -> kit.say("settings.percent", z.percent()))),
            row(
                "language",
                choice(List.of("en", "de"), language(), l -> kit.say("settings.language_" + l))));
    card.getStyleClass().add("card");
    card.setId("settings-general");
    return card;
  }

  private SimpleStringProperty language() {
    SimpleStringProperty language = new SimpleStringProperty(kit.words().locale().getLanguage());
    language.addListener(
        (o, before, now) -> {
          kit.keep().put(LANGUAGE, now);
          kit.notices().say(kit.say("settings.language_restart"));
        });
    return language;
  }

  private String word(String key, String name) {
    return kit.say("settings." + key + name.toLowerCase(java.util.Locale.ROOT));
  }

  private <T> ComboBox<T> choice(List<T> all, Property<T> value, Function<T, String> words) {
    ComboBox<T> box = new ComboBox<>();
    box.getItems().setAll(all);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable T one) {
            return one == null ? "" : words.apply(one);
          }

          @Override
          public T fromString(String text) {
            return value.getValue();
          }
        });
    box.valueProperty().bindBidirectional(value);
    return box;
  }

  private Node row(String key, ComboBox<?> box) {
    Label name = new Label(kit.say("settings." + key));
    Label help = new Label(kit.say("settings." + key + "_help"));
    help.getStyleClass().add("setting-source");
    help.setWrapText(true);
    VBox words = new VBox(name, help);
    words.setMinWidth(0);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    name.setLabelFor(box);
    box.setId("settings-" + key);
    box.setAccessibleText(name.getText());
    box.setMinWidth(Region.USE_PREF_SIZE);
    HBox row = new HBox(words, box);
    row.getStyleClass().add("setting-row");
    return row;
  }
}
