package dlnlab.experiment.csv;

import static dlnlab.experiment.csv.ColumnRole.CLASSES;
import static dlnlab.experiment.csv.ColumnRole.INPUT;
import static dlnlab.experiment.csv.ColumnRole.TARGET;
import static dlnlab.experiment.csv.ColumnRole.UNUSED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dlnlab.experiment.DataTable;
import dlnlab.experiment.InvalidExperimentException;
import dlnlab.experiment.Problem;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DataReaderTest {
    private static final String IRIS = """
            length,width,species
            5.1,3.5,setosa
            7.0,3.2,versicolor
            4.9,-3e0,setosa
            """;

    private static Reading<Problem.OwnData> read(String text, ColumnRole... roles) {
        CsvTable table = CsvTable.read(text, "t.csv");
        return DataReader.read(table, new DataChoice(table.looksLikeHeader(), List.of(roles), true, true));
    }

    private static List<String> faults(String text, ColumnRole... roles) {
        return read(text, roles).faults();
    }

    @Test
    void theLastColumnIsTheTargetUntilSomeoneSaysOtherwise() {
        CsvTable table = CsvTable.read("a;b;c\n1;2;3\n4;5;6", "t.csv");
        Problem.OwnData data =
                DataReader.read(table, DataChoice.standard(table)).orThrow("t.csv");
        assertEquals(
                new Problem.OwnData(
                        new DataTable(List.of("a", "b", "c"), List.of(List.of(1.0, 2.0, 3.0), List.of(4.0, 5.0, 6.0))),
                        List.of("c"),
                        true,
                        true),
                data);
        assertEquals(2, data.inputWidth());
        assertEquals(1, data.outputWidth());
    }

    @Test
    void namesOfClassesBecomeOneTargetEachOnlyWhenChosen() {
        assertEquals(
                List.of(
                        "row 2, column 3 (\"species\"): \"setosa\" is not a number, nor is any other cell of this column;"
                                + " make the column \"classes\" or \"left out\"."),
                faults(IRIS, INPUT, INPUT, TARGET));
        Problem.OwnData data = read(IRIS, INPUT, UNUSED, CLASSES).orThrow("t.csv");
        assertEquals(List.of("species = setosa", "species = versicolor"), data.targets());
        assertEquals(
                List.of(List.of(5.1, 1.0, 0.0), List.of(7.0, 0.0, 1.0), List.of(4.9, 1.0, 0.0)),
                data.table().rows());
        // 0 and 1 stay so
        assertEquals(false, data.standardiseTargets());
    }

    @Test
    void badCellsAreNamedByRowAndColumnThreeInWordsTheRestCounted() {
        assertEquals(
                List.of("row 3, column 2 (\"height\"): \"abc\" is not a number."),
                faults("w,height,y\n1,2,3\n1,abc,3", INPUT, INPUT, TARGET));
        assertEquals(
                List.of("row 2, column 2: the cell is empty."),
                DataReader.read(
                                CsvTable.read("1,2,3\n1,,3", "t.csv"),
                                new DataChoice(false, List.of(INPUT, INPUT, TARGET), true, true))
                        .faults());
        assertEquals(
                List.of(
                        "row 2, column 1 (\"a\"): \"x\" is not a number.",
                        "row 3, column 1 (\"a\"): \"x\" is not a number.",
                        "row 4, column 1 (\"a\"): \"x\" is not a number.",
                        "and 2 more faults."),
                faults("a,b\nx,1\nx,1\nx,1\nx,1\n1,y", INPUT, TARGET));
        assertEquals(
                List.of(
                        "row 2, column 1 (\"a\"): \"x\" is not a number, nor is any other cell of this column; make the"
                                + " column \"classes\" or \"left out\".",
                        "row 3, column 2 (\"b\"): the cell is empty."),
                faults("a,b\nx,1\nx,", INPUT, TARGET));
    }

    @Test
    void theFirstBadCellCanBeMended() {
        CsvTable table = CsvTable.read("a,b\n1,2\n3,x", "t.csv");
        DataChoice choice = DataChoice.standard(table);
        CellPlace bad = DataReader.read(table, choice).badCell();
        assertEquals(new CellPlace(3, 2), bad);
        assertEquals(
                List.of(List.of(1.0, 2.0), List.of(3.0, 4.0)),
                DataReader.read(table.with(new CellPlace(3, 2), "4"), choice)
                        .orThrow("t.csv")
                        .table()
                        .rows());
    }

    @Test
    void aDecimalCommaIsExplained() {
        assertEquals(
                List.of("row 2, column 1 (\"a\"): \"1,5\" has a decimal comma; write 1.5."),
                faults("a;b\n1,5;2", INPUT, TARGET));
    }

    @Test
    void aRowOfAnotherLengthIsNamed() {
        assertEquals(
                List.of("row 3: there must be 2 cells, as in the first row, but there are 3."),
                faults("a,b\n1,2\n1,2,3", INPUT, TARGET));
        assertEquals(
                List.of("row 3: there must be 2 cells, as in the first row, but there is 1."),
                faults("a,b\n1,2\n1", INPUT, TARGET));
    }

    @Test
    void rowsOfNothingButSeparatorsAreLeftOut() {
        assertEquals(
                1,
                read("a,b\n1,2\n,\n,\n", INPUT, TARGET)
                        .orThrow("t.csv")
                        .table()
                        .rows()
                        .size());
    }

    @Test
    void whatCannotBeAProblemIsSaid() {
        assertEquals(
                List.of("The targets must be from 1 to 1 of the 2 columns, so that inputs are left, but were 0."),
                faults("a,b\n1,2", INPUT, INPUT));
        assertEquals(List.of("there is a header, but no row of numbers below it."), faults("a,b\n", INPUT, TARGET));
        assertEquals(
                List.of("column 2 (\"b\"): there must be from 2 to 100 classes, but there is 1."),
                faults("a,b\n1,yes\n2,yes", INPUT, CLASSES));
        assertEquals(
                List.of(
                        "Every number of the data must be a number from -1000000 to 1000000, but in row 1, column \"a\","
                                + " was 2e7."),
                faults("a,b\n2e7,2", INPUT, TARGET));
    }

    @Test
    void columnsWithoutANameOrWithOneThatStandsTwiceGetTheirOwn() {
        CsvTable table = CsvTable.read("a,,a,b;c\n1,2,3,4", "t.csv");
        assertEquals(
                List.of("a", "x2", "a (2)", "b,c"),
                DataReader.names(CsvTable.read("a,,a,\"b;c\"\n1,2,3,4", "t.csv"), true));
        assertEquals(List.of("x1", "x2"), DataReader.names(table, false));
    }

    @Test
    void aNameThatStandsInTheWayOfACountedOneIsSteppedOver() {
        assertEquals(
                List.of("a", "a (2)", "a (3)", "a (2) (2)", "a (4)"),
                DataReader.names(CsvTable.read("a,a (2),a,a (2),a\n1,2,3,4,5", "t.csv"), true));
    }

    @Test
    void oneNameOverAllColumnsIsCountedToTheEnd() {
        int most = DataTable.MOST_COLUMNS;
        CsvTable table = CsvTable.read("a,".repeat(most - 1) + "a\n", "t.csv");
        List<String> names = DataReader.names(table, true);
        assertEquals("a (" + most + ")", names.getLast());
        assertEquals(most, Set.copyOf(names).size());
    }

    @Test
    void allFaultsStandInOneMessageWithTheFile() {
        InvalidExperimentException e = assertThrows(
                InvalidExperimentException.class,
                () -> read("a,b\n1,x", INPUT, TARGET).orThrow("t.csv"));
        assertEquals("t.csv, row 2, column 2 (\"b\"): \"x\" is not a number.", e.sentence());
    }
}
