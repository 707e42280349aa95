package dlnlab.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.experiment.Experiment;
import dlnlab.experiment.Parameters;
import dlnlab.experiment.Presets;
import dlnlab.plot.ChartPicture;
import dlnlab.plot.CurveData;
import dlnlab.plot.Scale;
import dlnlab.run.Assembler;
import dlnlab.run.Headless;
import dlnlab.run.Series;
import dlnlab.run.Trace;
import dlnlab.scene.ChartSpec;
import dlnlab.scene.TimeAxis;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Curves over the time.
class StepTimesTest {
    private static final ChartSpec LOSS = ChartSpec.overIterations("loss", "Loss", "", Scale.LOG, List.of("loss"));

    /// Steps of 0.5 up to step 4, of 2 from there on.
    private static StepTimes times(double factor) {
        Series recorded = Series.recorded("time", List.of("t"), new long[] {0, 2, 4, 6}, new double[] {0, 1, 2, 6});
        return Objects.requireNonNull(StepTimes.of(new Trace(List.of(recorded)), factor));
    }

    @Test
    void timeGrowsEvenlyBetweenRecordsAndBeyondTheLast() {
        assertEquals(2, times(1).at(4));
        assertEquals(4, times(1).at(5));
        assertEquals(8, times(1).at(7));
        assertEquals(24, times(3).at(7));
    }

    @Test
    void theStepOfATimeIsTheInverse() {
        for (double step : new double[] {0, 1, 2, 3.5, 4, 5, 6, 9}) {
            assertEquals(step, times(3).stepAt(times(3).at(step)), 1e-12);
        }
    }

    @Test
    void aRunWithoutRecordedTimesHasNone() {
        Series loss = Series.recorded("loss", List.of("loss"), new long[] {0}, new double[] {1});
        assertNull(StepTimes.of(new Trace(List.of(loss)), 1));
    }

    /// Half the step takes half the way in as many iterations.
    @Test
    void descentsOfDifferentStepsEndWhereTheirTimesDo() {
        ChartPicture picture = Figures.of(
                LOSS, List.of(ended("stepSize=0.04", "maxSteps=500"), ended("stepSize=0.02", "maxSteps=500")));
        assertEquals("time t = sum of the steps", picture.x().label());
        CurveData long_ = picture.curves().getFirst().data();
        CurveData short_ = picture.curves().getLast().data();
        assertEquals(500 * 0.04, long_.x(long_.size() - 1), 1e-12);
        assertEquals(500 * 0.02, short_.x(short_.size() - 1), 1e-12);
        // at the same time they have come equally far, up to the step size
        int half = (long_.size() - 1) / 2;
        assertEquals(long_.x(half), short_.x(short_.size() - 1), 1e-12);
        assertEquals(1, long_.y(half) / short_.y(short_.size() - 1), 0.15);
        assertTrue(long_.y(long_.size() - 1) < 0.9 * short_.y(short_.size() - 1), "and the other one goes on");
    }

    /// B5 beside B4: at the time T of infinite depth layers have flowed for T / N.
    @Test
    void theScaledTimeOfTwoDepthsIsTheSame() {
        EndedRun two = ended("method=endToEndFlow", "depth=2", "stepSize=0.1");
        EndedRun limit = ended("method=endToEndFlow", "productDepth=infinite", "depth=2", "stepSize=0.2");
        ChartPicture picture = Figures.of(LOSS, List.of(two, limit));
        assertEquals(TimeAxis.SCALED_TIME.label(), picture.x().label());
        for (ChartPicture.Curve curve : picture.curves()) {
            assertEquals(100 * 0.2, curve.data().x(curve.data().size() - 1), 1e-9);
        }
    }

    @Test
    void iterationsAreStillIterations() {
        ChartPicture picture =
                Figures.of(LOSS.over(TimeAxis.ITERATIONS), List.of(ended("stepSize=0.2"), ended("stepSize=0.1")));
        assertEquals("iterations", picture.x().label());
        for (ChartPicture.Curve curve : picture.curves()) {
            assertEquals(100, curve.data().x(curve.data().size() - 1));
        }
    }

    private static EndedRun ended(String... settings) {
        Experiment experiment = Presets.get("hyperbola").experiment();
        for (String setting : List.of("maxSteps=100", "stopLoss=0")) {
            experiment = set(experiment, setting);
        }
        for (String setting : settings) {
            experiment = set(experiment, setting);
        }
        Headless.Result result = new Headless(new Assembler()).run(experiment, null, step -> {});
        return new EndedRun(String.join(" ", settings), experiment, result.engine());
    }

    private static Experiment set(Experiment experiment, String setting) {
        String[] sides = setting.split("=", -1);
        return Parameters.get(sides[0]).withText(experiment, sides[1]);
    }
}
