package dlnlab.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The schedules of theory B2.
class StepSizesTest {
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 99, 1_000_000})
    void constantScheduleIsTheBaseStepSize(long step) {
        assertEquals(0.3, StepSizes.constant().at(step, 0.3));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.1, 0.5})
    void decayingScheduleIsAPowerOfTheStepPlusOne(double delta) {
        StepSizes schedule = StepSizes.decaying(delta);
        assertEquals(0.3, schedule.at(0, 0.3));
        assertEquals(0.3 / (Math.sqrt(100) * Math.pow(100, delta)), schedule.at(99, 0.3), 1e-15);
        assertEquals(Math.pow(2, -0.5 - delta), schedule.at(1999, 1) / schedule.at(999, 1), 1e-14);
    }

    /// Du, Hu, Lee 2018, Theorem 3.1: sqrt(eps/r) / (100 (t+1) |M|_F^(3/2)).
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 99, 1_000_000})
    void theStepsOfTheoremThreeOneDecayWithTheLargestExponent(long step) {
        double epsilon = 0.1;
        double rank = 2;
        double norm = 10;
        double first = Math.sqrt(epsilon / rank) / (100 * Math.pow(norm, 1.5));
        double expected = Math.sqrt(epsilon / rank) / (100 * (step + 1.0) * Math.pow(norm, 1.5));
        assertEquals(expected, StepSizes.decaying(0.5).at(step, first), 1e-14 * expected);
    }
}
