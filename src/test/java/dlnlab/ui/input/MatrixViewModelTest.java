package dlnlab.ui.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.experiment.Parameters;
import dlnlab.ui.input.MatrixViewModel.Place;
import dlnlab.ui.lab.LabViewModel;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MatrixViewModelTest {
    private final LabViewModel lab = new LabViewModel("linear-balance");
    private MatrixViewModel model = new MatrixViewModel(lab);

    @BeforeEach
    void setUp() {
        lab.change(Parameters.get("problem"), "explicitCompletion");
        enter("1, 2, 3; 4, ?, 6");
        model = new MatrixViewModel(lab);
    }

    @AfterEach
    void close() {
        model.close();
        lab.close();
    }

    private void enter(String text) {
        lab.change(Parameters.get("entries"), text);
    }

    private String entries() {
        return Parameters.get("entries").text(lab.experiment());
    }

    @Test
    void theGridShowsTheLabsMatrixAndFollowsIt() {
        assertEquals("2 × 3, 5 of 6 entries observed", model.summaryProperty().get());
        // quick changes of one knob are one step of undo
        lab.change(Parameters.get("depth"), "2");
        enter("7");
        assertEquals("7", model.gridProperty().get().at(0, 0).shown());
        assertEquals("1 × 1, all entries observed", model.summaryProperty().get());
        lab.openings().undo();
        assertEquals("1, 2, 3; 4, ?, 6", entries());
        assertEquals("?", model.gridProperty().get().at(1, 1).shown());
    }

    @Test
    void typedNumbersAreAppliedAndBadOnesWaitToBeMended() {
        model.choose(1, 1);
        model.type("5.5");
        assertEquals("1, 2, 3; 4, 5.5, 6", entries());
        model.type("abc");
        assertEquals(
                "Row 2, column 2: \"abc\" is not a number.",
                model.faultProperty().get());
        model.choose(0, 0);
        model.type("9");
        assertEquals("1, 2, 3; 4, 5.5, 6", entries());
        model.choose(1, 1);
        model.type("0,5");
        assertEquals(
                "Row 2, column 2: \"0,5\" has a decimal comma; write 0.5.",
                model.faultProperty().get());
        model.type("0.5");
        assertEquals("", model.faultProperty().get());
        assertEquals("9, 2, 3; 4, 0.5, 6", entries());
    }

    @Test
    void aToggledEntryComesBackWithItsNumber() {
        model.choose(0, 1);
        model.toggle();
        assertEquals("1, ?, 3; 4, ?, 6", entries());
        model.toggle();
        assertEquals("1, 2, 3; 4, ?, 6", entries());
        model.unobserve();
        model.unobserve();
        assertEquals("1, ?, 3; 4, ?, 6", entries());
        model.observeAll();
        assertEquals("1, 2, 3; 4, 0, 6", entries());
    }

    @Test
    void theLastObservedEntryCannotBeHidden() {
        enter("?, 3");
        model.choose(0, 1);
        model.toggle();
        assertEquals(
                "The matrix must have at least one observed entry, but had none.",
                model.faultProperty().get());
        assertEquals("?, 3", entries());
        model.toggle();
        assertEquals("", model.faultProperty().get());
    }

    @Test
    void aPastedBlockStartsAtTheChosenCellAndTheGridGrows() {
        model.choose(1, 2);
        model.paste("7\t8\r\n?\tNaN\r\n");
        assertEquals("1, 2, 3, ?; 4, ?, 7, 8; ?, ?, ?, ?", entries());
        model.choose(0, 0);
        model.paste("x\n5");
        assertEquals(
                "Row 1, column 1: \"x\" is not a number.", model.faultProperty().get());
        model.type("0");
        assertEquals("0, 2, 3, ?; 5, ?, 7, 8; ?, ?, ?, ?", entries());
    }

    @Test
    void aBlockThatDoesNotFitChangesNothing() {
        model.choose(0, 1);
        model.paste(Stream.generate(() -> "1").limit(30).collect(Collectors.joining("\t")));
        assertEquals(
                "The block on the clipboard must fit into 30 rows and 30 columns from the chosen cell on, but would need"
                        + " 1 × 31.",
                model.faultProperty().get());
        assertEquals("1, 2, 3; 4, ?, 6", entries());
        model.paste("");
        assertEquals(
                "The clipboard must hold rows of numbers, but is empty.",
                model.faultProperty().get());
    }

    @Test
    void whatIsCopiedIsPastedAsTheSameMatrix() {
        String copied = model.copied();
        enter("0");
        model.choose(0, 0);
        model.paste(copied);
        assertEquals("1, 2, 3; 4, ?, 6", entries());
    }

    @Test
    void transposingTwiceGivesTheSameMatrix() {
        model.choose(0, 2);
        model.transpose();
        assertEquals("1, 4; 2, ?; 3, 6", entries());
        assertEquals(new Place(2, 0), model.chosenProperty().get());
        model.transpose();
        assertEquals("1, 2, 3; 4, ?, 6", entries());
    }

    @Test
    void aRandomMaskObservesItsShareAndAnotherOneEveryTime() {
        model.resize(20, 20);
        model.observeAll();
        model.randomMask(0.25);
        String first = entries();
        assertEquals(100, model.gridProperty().get().observedCount());
        model.randomMask(0.25);
        assertEquals(100, model.gridProperty().get().observedCount());
        assertFalse(first.equals(entries()));
        model.randomMask(0);
        assertEquals(1, model.gridProperty().get().observedCount());
        model.randomMask(2);
        assertTrue(model.faultProperty().get().startsWith("The share"));
        assertEquals(1, model.gridProperty().get().observedCount());
    }

    @Test
    void movingStaysInsideAndAdvancingReadsRowByRow() {
        model.choose(0, 2);
        model.move(0, 1);
        assertEquals(new Place(0, 2), model.chosenProperty().get());
        model.advance(1);
        assertEquals(new Place(1, 0), model.chosenProperty().get());
        model.advance(-1);
        assertEquals(new Place(0, 2), model.chosenProperty().get());
        model.move(5, -9);
        assertEquals(new Place(1, 0), model.chosenProperty().get());
        model.choose(1, 2);
        model.resize(1, 2);
        assertEquals(new Place(0, 1), model.chosenProperty().get());
        assertEquals("1, 2", entries());
    }

    @Test
    void onlyMatricesUpToThirtyAreEdited() {
        assertTrue(MatrixViewModel.canEdit(lab));
        enter(Stream.generate(() -> "1").limit(31).collect(Collectors.joining(", ")));
        assertFalse(MatrixViewModel.canEdit(lab));
        lab.change(Parameters.get("problem"), "completion");
        assertFalse(MatrixViewModel.canEdit(lab));
    }
}
