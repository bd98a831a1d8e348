package pond.console.enroll.wait;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import pond.console.enroll.install.Commands;
import pond.console.enroll.install.Platform;
import pond.console.enroll.part.Card;
import pond.console.enroll.part.Say;
import pond.console.kit.LazyTabs;
import pond.console.kit.Qr;
import pond.console.kit.text.CopyText;
import pond.console.kit.text.SecretText;
import pond.console.kit.tool.Kit;
import pond.model.api.InfoView;

/** What the partner gets: the code, once, and the commands. */
final class HandOver extends VBox {
  private static final int PLAIN = "pondec1".length();

  private final Kit kit;

  HandOver(Kit kit, WaitState state) {
    this.kit = kit;
    getStyleClass().add("column");
    VBox secret = Say.column();
    state.secret().subscribe(text -> secret.getChildren().setAll(secret(text)));
    VBox commands = Say.column();
    state
        .info()
        .value()
        .subscribe(
            (@Nullable InfoView info) -> {
              if (info != null) {
                commands.getChildren().setAll(commands(info));
              }
            });
    getChildren().addAll(secret, commands);
  }

  private Node secret(String text) {
    if (text.isEmpty()) {
      return Say.line(kit.say("enroll.wait.secret.gone"), "muted");
    }
    SecretText shown = new SecretText(kit, "enroll-code", text, PLAIN);
    VBox qr = Say.column();
    shown
        .revealed()
        .subscribe(
            on -> {
              qr.getChildren().clear();
              if (on) {
                Qr drawn = new Qr(text, kit.say("enroll.wait.code"));
                drawn.setId("enroll-code-qr");
                drawn.setStyle("-fx-min-width: 16em; -fx-min-height: 16em; -fx-max-width: 16em;");
                qr.getChildren().add(drawn);
              }
              qr.setManaged(on);
            });
    return new Card(kit.say("enroll.wait.give"), shown, qr);
  }

  private Node commands(InfoView info) {
    Commands commands = new Commands(info.orchestratorUrl(), info.rootDigest());
    // The tabs only choose: a tab pane does not grow with commands that wrap, and cuts them off.
    LazyTabs tabs = new LazyTabs();
    tabs.setId("enroll-platforms");
    for (Platform platform : Platform.values()) {
      tabs.tab(platform.name().toLowerCase(Locale.ROOT), kit.say(platform.key()), VBox::new);
    }
    VBox lines = Say.column();
    tabs.shown()
        .subscribe(
            id ->
                lines
                    .getChildren()
                    .setAll(lines(commands, Platform.valueOf(id.toUpperCase(Locale.ROOT)))));
    return new Card(kit.say("enroll.wait.commands"), tabs, lines);
  }

  private Node lines(Commands commands, Platform platform) {
    VBox lines = Say.column();
    String remark = platform.key() + ".remark";
    if (kit.words().has(remark)) {
      lines.getChildren().add(Say.line(kit.say(remark), "muted"));
    }
    for (Commands.Line line : commands.of(platform)) {
      lines
          .getChildren()
          .addAll(Say.line(kit.say(line.key()), "field-name"), CopyText.command(kit, line.text()));
    }
    return lines;
  }
}
