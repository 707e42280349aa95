package dlnlab.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Measurements of a matrix as a person writes them.
final class LinearMeasurementsTest {
    private static final Experiment START =
            with(Presets.get("hyperbola").experiment(), "problem", "linearMeasurements");

    @Test
    void textBecomesMatricesAndComesBack() {
        Experiment two = Parameters.apply(
                START,
                List.of(
                        new Assignment("measurements", "1 0; 0 0.5 / 0, 1; 1, 0"),
                        new Assignment("measured", "1, -2")));
        Problem.LinearMeasurements problem = (Problem.LinearMeasurements) two.problem();
        assertEquals(List.of(1.0, -2.0), problem.values());
        assertEquals(
                List.of(List.of(0.0, 1.0), List.of(1.0, 0.0)),
                problem.matrices().getLast());
        assertEquals("1, 0; 0, 0.5 / 0, 1; 1, 0", Parameters.get("measurements").text(two));
        assertEquals(two, ExperimentJson.read(ExperimentJson.write(two), "test"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    measurements | 1, 0; 0       | 2 columns of the first one
                    measurements | 0, 0; 0, 0    | an entry that is not 0
                    measurements | 1, x; 0, 0    | numbers with commas
                    measured     | 1, 2          | one measured number for each of the 1
                    activation   | tanh          | the activation must be linear
                    batchSize    | 1             | the batch size must be 0
                    """)
    void whatDoesNotFitIsRefusedInOneSentence(String id, String text, String expected) {
        String message = String.valueOf(assertThrows(InvalidExperimentException.class, () -> with(START, id, text))
                .getMessage());
        assertTrue(message.contains(expected), message);
    }

    private static Experiment with(Experiment experiment, String id, String text) {
        return Parameters.apply(experiment, List.of(new Assignment(id, text)));
    }
}
