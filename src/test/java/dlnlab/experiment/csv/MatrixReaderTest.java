package dlnlab.experiment.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatrixReaderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,,3\n?,NaN,6",
                "1;;3\n?;nan;6\n",
                "1\t\t3\n?\tNaN\t6\n",
                "1 ? 3\n? ? 6",
                "a,b,c\n1,?,3\n,,6",
                "1, ?, 3; ?, ?, 6"
            })
    void nothingQuestionMarkAndNaNAreNotObserved(String text) {
        assertEquals(
                List.of(Arrays.asList(1.0, null, 3.0), Arrays.asList(null, null, 6.0)),
                MatrixReader.read(text, "m.csv").orThrow("m.csv").entries());
    }

    @Test
    void aRowOfWhichNothingIsObservedIsARow() {
        assertEquals(
                List.of(Arrays.asList(1.0, 2.0), Arrays.asList(null, null)),
                MatrixReader.read("1,2\n,", "m.csv").orThrow("m.csv").entries());
    }

    @Test
    void faultsAreNamedByRowAndColumn() {
        assertEquals(
                List.of(
                        "row 1, column 2: \"1,5\" has a decimal comma; write 1.5.",
                        "row 2, column 1: \"x\" is not a number."),
                MatrixReader.read("1\t1,5\nx\t2", "m.csv").faults());
        assertEquals(
                List.of("row 2: there must be 2 cells, as in the first row, but there are 3."),
                MatrixReader.read("1,2\n1,2,3", "m.csv").faults());
        assertEquals(
                List.of("The matrix must have at least one observed entry, but had none."),
                MatrixReader.read("?,?", "m.csv").faults());
    }

    @Test
    void copiedCellsComeBackAsARectangle() {
        assertEquals(
                List.of(List.of("1", "abc"), List.of("2", "")), MatrixReader.cells("1\tabc\r\n2\r\n", "clipboard"));
        assertEquals(List.of(List.of("5")), MatrixReader.cells("5", "clipboard"));
    }
}
