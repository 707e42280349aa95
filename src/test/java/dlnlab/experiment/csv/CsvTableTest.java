package dlnlab.experiment.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.experiment.InvalidExperimentException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,2,3\n4,5,6\n",
                "1;2;3\r\n4;5;6",
                "1\t2\t3\n4\t5\t6\n\n",
                "\uFEFF1 , 2,3\n\"4\",5,6",
                "1 2  3\n 4 5 6"
            })
    void theSeparatorIsFoundInTheFirstRow(String text) {
        CsvTable table = CsvTable.read(text, "t.csv");
        assertEquals(
                List.of(List.of("1", "2", "3"), List.of("4", "5", "6")),
                table.rows().stream().map(CsvRow::cells).toList());
    }

    @Test
    void aSeparatorInQuotesSeparatesNothing() {
        CsvTable table = CsvTable.read("\"a;b\",\"c\td\"\n1,2", "t.csv");
        assertEquals(',', table.separator());
        assertEquals(List.of("a;b", "c\td"), table.rows().getFirst().cells());
    }

    @Test
    void rowsAreNumberedAsInTheFileThoughEmptyOnesAreLeftOut() {
        CsvTable table = CsvTable.read("a,b\n\n1,2\n\n\n3,4\n", "t.csv");
        assertEquals(List.of(1, 3, 6), table.rows().stream().map(CsvRow::number).toList());
    }

    @Test
    void aCellIsReplacedByTheNumberOfItsRowInTheFile() {
        CsvTable table = CsvTable.read("a,b\n\n1,x\n3,4\n", "t.csv").with(new CellPlace(3, 2), " 2 ");
        assertEquals(
                List.of(List.of("a", "b"), List.of("1", "2"), List.of("3", "4")),
                table.rows().stream().map(CsvRow::cells).toList());
        assertThrows(IllegalArgumentException.class, () -> table.with(new CellPlace(2, 1), "5"));
    }

    @Test
    void aHeaderIsARowOfNamesAboveNumbers() {
        assertTrue(CsvTable.read("a,b\n1,2", "t.csv").looksLikeHeader());
        assertTrue(CsvTable.read("a,b,2020\n1,2,3", "t.csv").looksLikeHeader());
        assertFalse(CsvTable.read("1,2\n3,4", "t.csv").looksLikeHeader());
        // a bad cell in the first row does not make it a header
        assertFalse(CsvTable.read("abc,2,3\n4,5,6", "t.csv").looksLikeHeader());
        assertFalse(CsvTable.read("?,NaN\n4,5", "t.csv").looksLikeHeader());
        // measurements with the name of the class in the last column
        assertFalse(CsvTable.read("5.1,3.5,setosa\n4.9,3.0,setosa", "t.csv").looksLikeHeader());
    }

    @Test
    void aTextThatIsNoTableIsRefusedInOneSentence() {
        refused("", "t.csv must hold rows of numbers, but is empty.");
        refused("\n \n", "t.csv must hold rows of numbers, but is empty.");
        refused(
                "1,\"2\n3,4",
                "t.csv must be a CSV file, but a cell in double quotes is not closed or is followed by other letters.");
        refused(
                "1,2\n".repeat(300_000),
                "t.csv must have at most 1 MB, so that it fits into the experiment, but has 1.2 MB.");
        refused("1,".repeat(99_999) + "1", "t.csv must have at most 4000 columns, but has 100000.");
    }

    private static void refused(String text, String sentence) {
        assertEquals(
                sentence,
                assertThrows(InvalidExperimentException.class, () -> CsvTable.read(text, "t.csv"))
                        .sentence());
    }
}
