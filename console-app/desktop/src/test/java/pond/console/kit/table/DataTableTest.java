package pond.console.kit.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pond.console.desk.Me;
import pond.console.hop.InlineHop;
import pond.console.kit.KitRow;
import pond.console.kit.tool.Kit;
import pond.console.kit.tool.Kits;
import pond.console.kit.tool.MapClip;
import pond.console.look.LookApplier;
import pond.console.look.LookState;
import pond.console.shot.Fx;

class DataTableTest {
  private final MapClip clip = new MapClip();
  private final Kit kit =
      Kits.of(new InlineHop(), Locale.ENGLISH, new Me("anna", "viewer", Set.of()), clip);
  private final TableModel<KitRow> model = KitRow.model(kit);
  private final List<KitRow> rows = KitRow.many(20, kit.clock().instant());
  private final List<String> opened = new ArrayList<>();
  private DataTable<KitRow> table;

  @BeforeEach
  void show() {
    Fx.run(
        () -> {
          table = made();
          model.load(rows);
          table.applyCss();
          table.layout();
        });
  }

  @Test
  void keys_moveOpenPickAndCopy() {
    Fx.run(
        () -> {
          press(KeyCode.J, false, false);
          press(KeyCode.J, false, false);
          press(KeyCode.DOWN, false, false);
          press(KeyCode.K, false, false);
          press(KeyCode.ENTER, false, false);
          press(KeyCode.SPACE, false, false);
          press(KeyCode.C, false, true);
        });
    assertEquals(List.of("gpu-01"), opened);
    assertEquals(List.of(rows.get(1)), model.choice().values());
    assertEquals(Optional.of(rows.get(1).id()), clip.text());
  }

  @Test
  void keys_withShift_pickARange_andEscLetsGo() {
    Fx.run(
        () -> {
          model.cursor().to(rows.get(3).id());
          press(KeyCode.DOWN, true, false);
          press(KeyCode.DOWN, true, false);
        });
    assertEquals(rows.subList(3, 6), model.choice().values());
    Fx.run(() -> press(KeyCode.A, false, true));
    assertTrue(model.choice().all().get());
    Fx.run(() -> press(KeyCode.ESCAPE, false, false));
    assertEquals(0, model.choice().count().get());
  }

  @Test
  void news_leavesTheSelectedRowWhereItIs() {
    Fx.run(
        () -> {
          model.cursor().to(rows.get(4).id());
          model.change(
              List.of(
                  KitRow.of(99, kit.clock().instant()), rows.get(4).worked(kit.clock().instant())),
              List.of(rows.getFirst().id()));
        });
    TableView<Row<KitRow>> view = table.table();
    assertEquals(4, view.getSelectionModel().getSelectedIndex());
    Fx.run(model::settle);
    assertEquals(3, view.getSelectionModel().getSelectedIndex());
    assertEquals(rows.get(4).id(), view.getSelectionModel().getSelectedItem().id());
  }

  @Test
  void setup_ofColumns_isThereAtTheNextStart() {
    Fx.run(
        () -> {
          var columns = table.table().getColumns();
          columns.get(2).setVisible(false);
          columns.get(4).setPrefWidth(400);
          table.applyCss();
          table.layout();
          table.table().getSortOrder().add(columns.get(1));
        });
    DataTable<KitRow> again = Fx.get(this::made);
    List<String> shown = again.shownColumns().stream().map(Column::id).toList();
    assertEquals(List.of("name", "tier", "id", "seen", "runs"), shown);
    assertEquals("name", again.table().getSortOrder().getFirst().getId());
    Fx.run(() -> assertFalse(again.table().getColumns().get(2).isVisible()));
  }

  @Test
  void placeholder_ofNothing_differsFromNothingMatching() {
    Label none = new Label("none");
    Label filtered = new Label("filtered");
    Fx.run(
        () -> {
          table.placeholders(none, filtered);
          model.filter(KitRow.byo());
        });
    assertEquals(filtered, table.table().getPlaceholder());
    Fx.run(() -> model.reset(List.of()));
    assertEquals(none, table.table().getPlaceholder());
  }

  private DataTable<KitRow> made() {
    DataTable<KitRow> shown =
        new DataTable<>(kit, "ducks", model, KitRow.columns(kit))
            .onOpen(row -> opened.add(row.name()));
    new LookApplier(new LookState()).attach(new Scene(shown, 900, 400));
    return shown;
  }

  private void press(KeyCode code, boolean shift, boolean ctrl) {
    Event.fireEvent(
        table.table(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, ctrl, false, false));
  }
}
