package dlnlab.ui.app;

import static dlnlab.ui.app.LabWindow.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.experiment.Assignment;
import dlnlab.experiment.Parameters;
import dlnlab.experiment.Variation;
import dlnlab.scene.Scene;
import dlnlab.scene.Scenes;
import dlnlab.ui.charts.ChartTile;
import dlnlab.ui.control.TransportPanel;
import dlnlab.ui.lesson.FollowedRuns;
import dlnlab.ui.lesson.QuestionLine;
import dlnlab.ui.lesson.TheoryPanel;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The statement beside the curves.
@ExtendWith(ApplicationExtension.class)
final class TheoryPanelTest {
    private LabWindow window;

    @Start
    void show(Stage stage) {
        window = new LabWindow(stage, "linear-balance", 1440, 900);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void tanhIsNotClaimed() {
        ComboBox<?> activation = window.find("set-activation", ComboBox.class);
        window.robot().interact(() -> activation.getSelectionModel().select(3));
        window.awaitEnd();
        await(() -> pills().contains("not claimed: tanh"));
    }

    @Test
    void adamIsNotClaimedButItsDriftIsShown() {
        window.open("adam");
        window.awaitEnd();
        await(() -> pills().stream().filter("not claimed: Adam"::equals).count() == 3);
        assertFalse(window.find("gaps-message", Label.class).isVisible());
    }

    @Test
    void roundedWeightsShowTheirResidualWithoutAClaim() {
        window.open("bfloat16");
        window.awaitEnd();
        await(() -> pills().stream().filter("not claimed: rounding"::equals).count() == 3);
    }

    @Test
    void theLawWithTheBalancingPenaltyHolds() {
        window.open("balancing-regulariser");
        window.awaitEnd();
        await(() -> pills().stream().filter("holds exactly"::equals).count() == 3);
    }

    @Test
    void theTheoryHoldsForTheLinearNetwork() {
        window.click(TransportPanel.PLAY_ID);
        window.awaitEnd();
        await(() -> pills().stream().filter("holds exactly"::equals).count() == 3);
    }

    @Test
    void withoutTheTheoryTheQuestionStandsAboveTheTiles() {
        window.open("unbalanced-start");
        assertFalse(window.find(QuestionLine.ID, QuestionLine.class).isVisible());
        window.click(WindowIds.THEORY_ID);
        QuestionLine line = window.find(QuestionLine.ID, QuestionLine.class);
        String question = Scenes.get("unbalanced-start").scene().question();
        await(() -> line.isVisible() && texts(line).contains(question));
        window.awaitEnd();
        Label value = window.find(QuestionLine.VALUE_ID, Label.class);
        await(() -> value.getText().startsWith("difference of the first two squared norms at iteration 500: 9.0"));
        assertTrue(texts(line).getLast().startsWith("as expected"));
    }

    private static List<String> texts(QuestionLine line) {
        return line.getChildren().stream()
                .map(child -> ((Label) child).getText())
                .toList();
    }

    @Test
    void aVerdictOpensItsChart() {
        window.click(TransportPanel.PLAY_ID);
        window.awaitEnd();
        assertFalse(window.has("q-matrix-gaps"));
        Node verdict = window.robot().lookup(".verdict").queryAll().stream()
                .filter(node -> String.valueOf(node.getId()).startsWith("verdict-matrixGaps"))
                .findFirst()
                .orElseThrow();
        window.robot().interact(verdict::requestFocus);
        window.press(KeyCode.ENTER);
        await(() -> window.has("q-matrix-gaps"));
        assertTrue(window.find("q-matrix-gaps", ChartTile.class).isFocused());
    }

    @Test
    void aComparisonSaysWhoseNumbersTheTheoryShows() {
        assertFalse(window.has(FollowedRuns.ID + 1), "a single run needs no choice");
        window.robot().interact(() -> window.lab().compare(Variation.each(Parameters.get("depth"), List.of("2", "3"))));
        window.awaitEnd();
        assertTrue(window.find(FollowedRuns.ID + 1, ToggleButton.class).isSelected());
        assertEquals("compared: 2, 3", window.text("hint-depth"));
        ToggleButton deeper = window.find(FollowedRuns.ID + 2, ToggleButton.class);
        assertEquals("Numbers of N = 3", deeper.getAccessibleText());
        window.robot().interact(deeper::requestFocus);
        window.press(KeyCode.SPACE);
        await(() -> window.lab().run().experiment().depth() == 3);
        assertFalse(window.find(FollowedRuns.ID + 1, ToggleButton.class).isSelected());
    }

    @Test
    void manyRunsAreAListInsteadOfButtons() {
        List<String> depths = List.of("2", "3", "4", "5", "6", "7", "8", "9");
        window.robot().interact(() -> window.lab().compare(Variation.each(Parameters.get("depth"), depths)));
        assertTrue(window.has(FollowedRuns.ID + 8));
        assertFalse(window.has(FollowedRuns.CHOICE_ID), "eight runs are eight buttons");
        List<String> more = List.of("1", "2", "3", "4", "5", "6", "7", "8", "9");
        window.robot().interact(() -> window.lab().compare(Variation.each(Parameters.get("depth"), more)));
        window.awaitEnd();
        assertFalse(window.has(FollowedRuns.ID + 1));
        ComboBox<?> choice = window.find(FollowedRuns.CHOICE_ID, ComboBox.class);
        assertEquals(9, choice.getItems().size());
        assertEquals(window.lab().runs().leadProperty().get(), choice.getValue());
        window.robot().interact(choice::requestFocus);
        window.press(KeyCode.DOWN, KeyCode.DOWN);
        await(() -> window.lab().run().experiment().depth() == 3);
        // what is followed from elsewhere is the one in the list
        window.robot()
                .interact(() -> window.lab()
                        .runs()
                        .setLead(window.lab().runs().members().getLast()));
        assertEquals(window.lab().runs().members().getLast(), choice.getValue());
    }

    @Test
    void aSymbolOfManyColumnsIsARange() {
        window.robot()
                .interact(() ->
                        window.lab().change(List.of(new Assignment("depth", "5"), new Assignment("maxSteps", "200"))));
        window.awaitEnd();
        double[] entries =
                Objects.requireNonNull(window.trace().latest("layerNorms")).values();
        assertEquals(5, entries.length);
        await(() -> range().isPresent());
        double[] range = Stream.of(range().orElseThrow().replace("−", "-").split(" to ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
        assertEquals(Arrays.stream(entries).min().orElseThrow(), range[0], 1e-3 * Math.abs(range[0]));
        assertEquals(Arrays.stream(entries).max().orElseThrow(), range[1], 1e-3 * Math.abs(range[1]));
    }

    private Optional<String> range() {
        return window.robot().lookup(".term-value").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .filter(text -> text.contains(" to "))
                .findFirst();
    }

    @Test
    void aSuggestionRunsItsComparison() {
        window.open("hyperbola-corners");
        window.awaitEnd();
        Hyperlink link = window.find(TheoryPanel.TRY_ID + 1, Hyperlink.class);
        window.robot().interact(link::fire);
        window.awaitEnd();
        assertEquals("→ " + suggestion().label(), link.getText());
        assertEquals(
                suggestion().members().stream().map(Variation::label).toList(),
                window.lab().runs().members().stream()
                        .map(entry -> entry.labelProperty().get())
                        .toList());
    }

    private Scene.Try suggestion() {
        return Scenes.get("hyperbola-corners").scene().tries().getFirst();
    }

    private List<String> pills() {
        return window.robot().lookup(".verdict-pill").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }
}
