package dlnlab.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnDataTest {
    private static final Parameter<?> TARGETS = Parameters.get("targets");

    private final Experiment experiment = Presets.get("linear-balance")
            .experiment()
            .withProblem(new Problem.OwnData(
                    new DataTable(List.of("a", "b, c", "d"), List.of(List.of(1.0, 2.0, 3.0))),
                    List.of("d"),
                    true,
                    false));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a        | 2 | a
            d; a     | 1 | d; a
            a, d     | 1 | a; d
            b, c; d  | 1 | b, c; d
            """)
    void targetsAreNamedWithSemicolonsOrCommasBetweenThem(String text, int inputs, String shown) {
        Experiment changed = TARGETS.withText(experiment, text);
        assertEquals(inputs, changed.inputWidth());
        assertEquals(3 - inputs, changed.outputWidth());
        assertEquals(shown, TARGETS.text(changed));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            e          | Every target must be a column of the data, but "e" is none.
            b,c        | Every target must be a column of the data, but "b" is none.
            a; a       | Every target must stand in the list once, but one stands twice.
            a; b, c; d | The targets must be from 1 to 2 of the 3 columns, so that inputs are left, but were 3.
            """)
    void impossibleTargetsAreRefusedInOneSentence(String text, String sentence) {
        InvalidExperimentException e =
                assertThrows(InvalidExperimentException.class, () -> TARGETS.withText(experiment, text));
        assertEquals("targets", e.field());
        assertEquals(sentence, e.sentence());
    }

    @Test
    void aDamagedTableInAFileIsNamedByItsPlace() {
        String text = ExperimentJson.write(experiment);
        refused(
                text.replace("[ 1.0, 2.0, 3.0 ]", "[ 1.0, null, 3.0 ]"),
                "test, field experiment.problem.table: every number of the data must be a number from -1000000 to"
                        + " 1000000, but in row 1, column \"b, c\", was none.");
        refused(
                text.replace("[ 1.0, 2.0, 3.0 ]", "[ 1.0, 2.0 ]"),
                "test, field experiment.problem.table: every row of the data must have 3 numbers, one per column,"
                        + " but row 1 had 2.");
        refused(
                text.replace("\"b, c\"", "\"a\""),
                "test, field experiment.problem.table: the names of the columns must differ, but two are" + " \"a\".");
    }

    private static void refused(String text, String sentence) {
        InvalidExperimentException e =
                assertThrows(InvalidExperimentException.class, () -> ExperimentJson.read(text, "test"));
        assertEquals(sentence, e.sentence());
    }
}
