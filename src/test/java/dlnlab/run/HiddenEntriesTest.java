package dlnlab.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.experiment.InvalidExperimentException;
import dlnlab.experiment.Problem;
import dlnlab.linalg.DenseMatrix;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A matrix given entry by entry, of which a part is hidden.
final class HiddenEntriesTest {
    private static final List<List<@Nullable Double>> WHOLE =
            List.of(List.<@Nullable Double>of(1.0, 2.0, 3.0, 4.0), List.<@Nullable Double>of(5.0, 6.0, 7.0, 8.0));

    @Test
    void exactlyTheShareIsSeenAndTheWholeMatrixIsKnown() {
        ProblemData data = ProblemData.of(new Problem.HiddenEntries(WHOLE, 0.4), 3);
        DenseMatrix seen = Objects.requireNonNull(data.observedMatrix());
        assertEquals(3, Arrays.stream(seen.data()).filter(v -> !Double.isNaN(v)).count());
        assertEquals(3, data.samples().observedCount());
        for (int k = 0; k < 8; k++) {
            assertTrue(Double.isNaN(seen.data()[k]) || seen.data()[k] == k + 1, "entry " + k);
        }
        assertArrayEquals(
                new double[] {1, 2, 3, 4, 5, 6, 7, 8}, known(data.groundTruth()).data());
    }

    @Test
    void anotherDataSeedHidesOtherEntries() {
        Problem problem = new Problem.HiddenEntries(WHOLE, 0.5);
        double[] first = known(ProblemData.of(problem, 1).observedMatrix()).data();
        double[] again = known(ProblemData.of(problem, 1).observedMatrix()).data();
        assertArrayEquals(first, again);
        assertFalse(Arrays.equals(
                first, known(ProblemData.of(problem, 2).observedMatrix()).data()));
    }

    @Test
    void whatIsNotKnownIsNeverSeenAndLeavesNoTruth() {
        List<List<@Nullable Double>> gaps = List.of(Arrays.asList(1.0, null, 3.0), Arrays.asList(null, 5.0, 6.0));
        ProblemData data = ProblemData.of(new Problem.HiddenEntries(gaps, 1), 1);
        assertEquals(4, data.samples().observedCount());
        assertNull(data.groundTruth());
    }

    @Test
    void hidingEverythingIsRefused() {
        String message = String.valueOf(
                assertThrows(InvalidExperimentException.class, () -> new Problem.HiddenEntries(WHOLE, 0.01))
                        .getMessage());
        assertTrue(message.contains("at least one of the 8 known entries"), message);
    }

    private static DenseMatrix known(@Nullable DenseMatrix matrix) {
        return Objects.requireNonNull(matrix);
    }
}
