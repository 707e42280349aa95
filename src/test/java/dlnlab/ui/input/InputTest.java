package dlnlab.ui.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.experiment.Experiment;
import dlnlab.experiment.ExperimentJson;
import dlnlab.experiment.Parameters;
import dlnlab.experiment.Problem;
import dlnlab.experiment.csv.ColumnRole;
import dlnlab.ui.app.Theme;
import dlnlab.ui.lab.LabViewModel;
import dlnlab.ui.setup.SetupPanel;
import dlnlab.ui.setup.SetupViewModel;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The panels of own input as a person drives them.
@ExtendWith(ApplicationExtension.class)
final class InputTest {
    private LabViewModel lab;
    private @Nullable Stage opened;

    @Start
    void show(Stage stage) {
        lab = new LabViewModel("linear-balance");
        lab.change(Parameters.get("problem"), "explicitCompletion");
        SetupPanel panel = new SetupPanel(new SetupViewModel(lab));
        panel.getStyleClass().add("lab");
        Theme.LIGHT.apply(panel);
        stage.setScene(new Scene(panel, 300, 900));
        stage.show();
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> {
            if (opened != null) {
                opened.close();
            }
            lab.close();
        });
    }

    private String entries() {
        return Parameters.get("entries").text(lab.experiment());
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(Label.class).getText();
    }

    private void editor(FxRobot robot) {
        robot.clickOn("#edit-entries");
        // what is written goes to the window that was last targeted, not to the one with the focus
        robot.targetWindow(
                robot.lookup("#" + MatrixPanel.GRID_ID).query().getScene().getWindow());
        opened = (Stage)
                robot.lookup("#" + MatrixPanel.GRID_ID).query().getScene().getWindow();
    }

    private static void clipboard(FxRobot robot, String content) {
        robot.interact(() -> {
            ClipboardContent cells = new ClipboardContent();
            cells.putString(content);
            Clipboard.getSystemClipboard().setContent(cells);
        });
    }

    @Test
    void aMatrixIsTypedOneEntryHiddenABlockPastedAndABadCellMended(FxRobot robot) {
        editor(robot);
        // row by row, as in a spreadsheet
        robot.write("1.5").type(KeyCode.TAB).write("-2").type(KeyCode.TAB);
        robot.write("3").type(KeyCode.TAB).write("4").type(KeyCode.ENTER);
        assertEquals("1.5, -2; 3, 4", entries());

        robot.clickOn("#" + MatrixCell.id(0, 1));
        assertEquals("1.5, ?; 3, 4", entries());
        assertEquals("2 × 2, 3 of 4 entries observed", text(robot, MatrixPanel.SUMMARY_ID));
        robot.type(KeyCode.SPACE);
        assertEquals("1.5, -2; 3, 4", entries());
        robot.type(KeyCode.DOWN, KeyCode.DELETE);
        assertEquals("1.5, -2; 3, ?", entries());
        assertEquals("Row 2, column 2: not observed", text(robot, MatrixPanel.PLACE_ID));

        clipboard(robot, "5\t6\n7\tx\n");
        robot.type(KeyCode.HOME).press(KeyCode.SHORTCUT).type(KeyCode.V).release(KeyCode.SHORTCUT);
        assertEquals("Row 3, column 2: \"x\" is not a number.", text(robot, MatrixPanel.FAULT_ID));
        assertEquals("1.5, -2; 3, ?", entries());
        robot.type(KeyCode.DOWN, KeyCode.RIGHT).write("8").type(KeyCode.ENTER);
        assertFalse(robot.lookup("#" + MatrixPanel.FAULT_ID).query().isVisible());
        assertEquals("1.5, -2; 5, 6; 7, 8", entries());
    }

    @Test
    void escapeKeepsWhatWasThereAndThenClosesTheWindow(FxRobot robot) {
        editor(robot);
        String before = entries();
        robot.write("99").type(KeyCode.ESCAPE);
        assertEquals(before, entries());
        assertTrue(Objects.requireNonNull(opened).isShowing());
        robot.type(KeyCode.ESCAPE);
        assertFalse(Objects.requireNonNull(opened).isShowing());
    }

    @Test
    void theToolsWorkByKeyboard(FxRobot robot) {
        editor(robot);
        robot.clickOn("#" + MatrixPanel.TRANSPOSE_ID);
        robot.clickOn("#" + MatrixPanel.ALL_ID);
        assertEquals("0, 1; 1, 0", entries());
        robot.clickOn("#" + MatrixPanel.ROWS_ID).type(KeyCode.UP);
        assertEquals("0, 1; 1, 0; ?, ?", entries());
        robot.doubleClickOn("#" + MatrixPanel.SHARE_ID).write("abc").type(KeyCode.ENTER);
        assertEquals(
                "The share of observed entries must be a number from 0 to 1, such as 0.5.",
                text(robot, MatrixPanel.FAULT_ID));
        robot.doubleClickOn("#" + MatrixPanel.SHARE_ID).write("1").type(KeyCode.ENTER);
        assertEquals("0, 1; 1, 0; 0, 0", entries());
        robot.interact(() ->
                robot.lookup("#" + MatrixPanel.COPY_ID).queryAs(Button.class).requestFocus());
        robot.type(KeyCode.SPACE);
        AtomicReference<String> copied = new AtomicReference<>("");
        robot.interact(() -> copied.set(Clipboard.getSystemClipboard().getString()));
        assertEquals("0\t1\n1\t0\n0\t0\n", copied.get());
    }

    private AtomicReference<@Nullable Experiment> importing(FxRobot robot, String text) {
        AtomicReference<@Nullable Experiment> accepted = new AtomicReference<>();
        robot.interact(() ->
                opened = InputDialogs.importCsv(robot.window(0), "flowers.csv", text, lab.experiment(), accepted::set));
        return accepted;
    }

    @Test
    void afterTheLastMendTheKeyboardStaysAndEnterTakesTheFile(FxRobot robot) {
        AtomicReference<@Nullable Experiment> accepted = importing(robot, "a,b\n1,2\nx,3\n4,5\n");
        TextField field = robot.lookup("#" + CsvImportPanel.MEND_ID).queryAs(TextField.class);
        robot.clickOn(field).interact(field::selectAll);
        robot.write("7").type(KeyCode.ENTER);
        assertTrue(field.isFocused() && field.getParent().isVisible());
        assertEquals("", text(robot, CsvImportPanel.FAULTS_ID));
        // a second thought is one more Enter
        robot.interact(field::selectAll);
        robot.write("8").type(KeyCode.ENTER);
        assertNull(accepted.get());
        robot.type(KeyCode.ENTER);
        Problem.OwnData data =
                (Problem.OwnData) Objects.requireNonNull(accepted.get()).problem();
        assertEquals(8, data.table().rows().get(1).getFirst());
    }

    @Test
    void aBadCellOfAFileIsMendedAndWordsBecomeClassesWhenChosen(FxRobot robot) {
        AtomicReference<@Nullable Experiment> accepted = importing(robot, InputGallery.FLOWERS);
        assertEquals(
                "Row 6, column 2 (\"width\"): \"abc\" is not a number.\n"
                        + "Row 2, column 4 (\"species\"): \"setosa\" is not a number, nor is any other cell of this"
                        + " column; make the column \"classes\" or \"left out\".",
                text(robot, CsvImportPanel.FAULTS_ID));
        assertTrue(robot.lookup("#" + CsvImportPanel.ACCEPT_ID).query().isDisabled());

        robot.doubleClickOn("#" + CsvImportPanel.MEND_ID).write("3.3").type(KeyCode.ENTER);
        assertNull(accepted.get());
        assertTrue(robot.lookup("#" + CsvImportPanel.MEND_ID).query().isFocused());
        // from target to the next one, classes
        robot.interact(() ->
                robot.lookup("#" + CsvPreview.roleId(3)).queryAs(ComboBox.class).requestFocus());
        robot.type(KeyCode.DOWN);
        assertEquals("flowers.csv: 7 samples, 3 inputs, 3 targets.", text(robot, CsvImportPanel.SUMMARY_ID));
        robot.clickOn("#" + CsvImportPanel.ACCEPT_ID);

        Experiment experiment = Objects.requireNonNull(accepted.get());
        Problem.OwnData data = (Problem.OwnData) experiment.problem();
        assertEquals("flowers", experiment.title());
        assertEquals(3.3, data.table().rows().get(4).get(1));
        assertEquals(List.of("species = setosa", "species = versicolor", "species = virginica"), data.targets());
        assertEquals(experiment, ExperimentJson.read(ExperimentJson.write(experiment), "test"));
        assertFalse(Objects.requireNonNull(opened).isShowing());
    }

    @Test
    void aFileWithGapsIsTakenForAMatrixAndCanBeSaidNotToBe(FxRobot robot) {
        AtomicReference<@Nullable Experiment> accepted = importing(robot, "5,,3\n?,4,\n1,NaN,2\n");
        assertEquals("flowers.csv: 3 × 3 matrix, 5 observed entries.", text(robot, CsvImportPanel.SUMMARY_ID));
        robot.clickOn("#" + CsvImportPanel.DATA_ID);
        assertEquals(
                "Row 1, column 2: the cell is empty.",
                text(robot, CsvImportPanel.FAULTS_ID)
                        .lines()
                        .skip(1)
                        .findFirst()
                        .orElse(""));
        robot.clickOn("#" + CsvImportPanel.MATRIX_ID).clickOn("#" + CsvImportPanel.ACCEPT_ID);
        assertTrue(Objects.requireNonNull(accepted.get()).problem() instanceof Problem.ExplicitCompletion);
    }

    @Test
    void switchesAndRolesArriveInTheExperiment(FxRobot robot) {
        AtomicReference<@Nullable Experiment> accepted = importing(robot, "1,2,3\n4,5,6\n");
        assertEquals("flowers.csv: 2 samples, 2 inputs, 1 target.", text(robot, CsvImportPanel.SUMMARY_ID));
        robot.clickOn("#" + CsvImportPanel.STANDARDISE_ID).clickOn("#" + CsvImportPanel.HEADER_ID);
        robot.interact(() -> robot.lookup("#" + CsvPreview.roleId(0))
                .<ComboBox<ColumnRole>>query()
                .setValue(ColumnRole.UNUSED));
        assertEquals("flowers.csv: 1 sample, 1 input, 1 target.", text(robot, CsvImportPanel.SUMMARY_ID));
        robot.clickOn("#" + CsvImportPanel.ACCEPT_ID);
        Problem.OwnData data =
                (Problem.OwnData) Objects.requireNonNull(accepted.get()).problem();
        assertEquals(List.of("2", "3"), data.table().columns());
        assertEquals(List.of(List.of(5.0, 6.0)), data.table().rows());
        assertFalse(data.standardise());
        assertTrue(data.standardiseTargets());
    }

    @Test
    void cancelTakesNothingOver(FxRobot robot) {
        AtomicReference<@Nullable Experiment> accepted = importing(robot, "1,2\n3,4\n");
        robot.clickOn("#" + CsvImportPanel.CANCEL_ID);
        assertNull(accepted.get());
        assertFalse(Objects.requireNonNull(opened).isShowing());
    }
}
