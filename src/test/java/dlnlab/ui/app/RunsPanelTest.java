package dlnlab.ui.app;

import static dlnlab.ui.app.LabWindow.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dlnlab.ui.runs.RunRow;
import dlnlab.ui.runs.RunsPanel;
import java.util.List;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// The table of runs.
final class RunsPanelTest extends WindowFixture {
    @Test
    void runsAreHiddenRenamedPinnedDeletedAndReopened() {
        window.click(WindowIds.COMPARE_ID).click("compare-depth");
        window.awaitEnd();
        TableView<RunRow> table = table();
        assertEquals(
                List.of("–", "N = 2", "N = 3"),
                table.getItems().stream().map(RunRow::difference).toList());
        select(table, 1);
        window.press(KeyCode.DELETE);
        assertEquals(3, table.getItems().size(), "a member of the setup stays");
        pin(1);
        window.knob("depth", "4");
        window.awaitEnd();
        assertEquals(List.of(4, 2), depths());
        select(table, 1);
        window.press(KeyCode.F2);
        window.robot().write("two layers").type(KeyCode.ENTER);
        assertEquals(
                "two layers", table.getItems().get(1).entry().labelProperty().get());
        table.getItems().get(1).entry().visibleProperty();
        window.robot()
                .interact(
                        () -> table.getItems().get(1).entry().visibleProperty().set(false));
        assertEquals(1, window.lab().runs().visible().size());
        select(table, 1);
        window.press(KeyCode.DELETE);
        assertEquals(List.of(4), depths());
    }

    @Test
    void theTableSortsByLoss() {
        window.click(WindowIds.COMPARE_ID).click("compare-depth");
        window.awaitEnd();
        TableView<RunRow> table = table();
        TableColumn<RunRow, ?> loss = table.getColumns().stream()
                .filter(column -> column.getText().equals("Loss"))
                .findFirst()
                .orElseThrow();
        window.robot().interact(() -> table.getSortOrder().add(loss));
        List<Double> losses = table.getItems().stream()
                .map(row -> row.entry().run().status().loss())
                .toList();
        assertEquals(losses.stream().sorted().toList(), losses);
    }

    private void select(TableView<RunRow> table, int row) {
        window.robot().interact(() -> {
            table.requestFocus();
            table.getSelectionModel().select(row);
        });
    }

    private void pin(int member) {
        window.robot()
                .interact(() -> window.lab()
                        .runs()
                        .setPinned(window.lab().runs().members().get(member), true));
    }

    private List<Integer> depths() {
        return window.lab().runs().entries().stream()
                .map(entry -> entry.run().experiment().depth())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private TableView<RunRow> table() {
        await(() -> window.has(RunsPanel.TABLE_ID));
        return window.find(RunsPanel.TABLE_ID, TableView.class);
    }
}
