package dlnlab.ensemble.motion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.ensemble.EnsemblePlan;
import dlnlab.ensemble.EnsembleRun;
import dlnlab.ensemble.EnsembleSpec;
import dlnlab.ensemble.EnsembleTable;
import dlnlab.ensemble.Trajectory;
import dlnlab.experiment.Assignment;
import dlnlab.experiment.Experiment;
import dlnlab.experiment.Parameters;
import dlnlab.experiment.Presets;
import dlnlab.run.Assembler;
import dlnlab.run.Headless;
import dlnlab.run.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Members that move together are where their own runs are at that time.
final class MotionTest {
    private static Trajectory trajectory(double[] times, double... x) {
        return new Trajectory(times, new double[][] {x, new double[x.length]});
    }

    @Test
    void pointsAreMetAndAParabolaIsFollowedExactly() {
        double[] times = {0, 1, 1.5, 4, 5};
        double[] x = IntStream.range(0, times.length)
                .mapToDouble(i -> 3 - 2 * times[i] + 0.5 * times[i] * times[i])
                .toArray();
        Glide glide = new Glide(trajectory(times, x), 0);
        for (int i = 0; i < times.length; i++) {
            assertEquals(x[i], glide.at(times[i]), 1e-14);
        }
        // the slopes of the inner points are those of the parabola, so that it comes out between them
        for (double t : new double[] {1.1, 1.4, 2, 3.3}) {
            assertEquals(3 - 2 * t + 0.5 * t * t, glide.at(t), 1e-13, "at " + t);
        }
        assertEquals(x[0], glide.at(-1));
        assertEquals(x[4], glide.at(9));
    }

    @Test
    void betweenTwoNotchesAllGoTheSameLengthOfTrajectory() {
        // one that goes early and one that goes ten times as late
        List<Trajectory> trajectories = new ArrayList<>();
        for (double slowness : new double[] {1, 10}) {
            double[] times = IntStream.rangeClosed(0, 500)
                    .mapToDouble(i -> slowness * i / 100.0)
                    .toArray();
            double[] x = IntStream.rangeClosed(0, 500)
                    .mapToDouble(i -> Math.tanh(i / 100.0 - 2.5))
                    .toArray();
            trajectories.add(trajectory(times, x));
        }
        CommonTime time = CommonTime.of(trajectories);
        assertEquals(50, time.end());
        assertEquals(50, time.at(1));
        double before = 0;
        for (int k = 0; k < 20; k++) {
            double gone = 0;
            for (Trajectory one : trajectories) {
                Glide glide = new Glide(one, 0);
                gone += glide.at(time.at((k + 1) / 20.0)) - glide.at(time.at(k / 20.0));
            }
            assertEquals(4 * Math.tanh(2.5) / 20, gone, 0.01, "notch " + k);
            assertTrue(time.at((k + 1) / 20.0) > before);
            before = time.at((k + 1) / 20.0);
        }
    }

    /// Against the record of each member's own run, whose recorded times lie elsewhere.
    @Test
    void everyMemberIsWhereItsOwnRunIsAtThatTime() throws InterruptedException {
        Experiment experiment = Parameters.apply(
                Presets.get("infinite-depth").experiment(),
                List.of(
                        new Assignment("productDepth", "network"),
                        new Assignment("depth", "5"),
                        new Assignment("stepSize", "0.05")));
        EnsembleSpec spec =
                EnsembleSpec.ofSeeds(experiment, 12, List.of("endToEnd")).withTraces(12, List.of("endToEnd"));
        EnsemblePlan plan = EnsemblePlan.of(spec);
        EnsembleTable table = EnsembleRun.all(plan, 1);
        Moment moment = new Moment(plan.column("endToEnd.w12"), plan.column("endToEnd.w21"));
        moment.learn(table);
        double worst = 0;
        for (int row = 0; row < table.size(); row++) {
            Headless.Result run = new Headless(new Assembler()).run(plan.experiment(table.member(row)), null, s -> {});
            Trace trace = run.engine().trace();
            for (long step = 0; step <= run.steps(); step += Math.max(1, run.steps() / 40)) {
                Trace.Sample there = Objects.requireNonNull(trace.at("endToEnd", step));
                moment.moveTo(0.05 * step);
                worst = Math.max(worst, Math.abs(there.values()[1] - moment.x(row)));
                worst = Math.max(worst, Math.abs(there.values()[2] - moment.y(row)));
            }
        }
        // a hundredth of the plane's half width would be seen; this is a third of a pixel of a large picture
        assertTrue(worst < 1e-3, "off by " + worst);
    }

    @Test
    void whoseWayIsNotKeptIsNowhereUntilItHasArrived() throws InterruptedException {
        Experiment experiment = Presets.get("infinite-depth").experiment();
        EnsembleSpec spec =
                EnsembleSpec.ofSeeds(experiment, 3, List.of("endToEnd")).withTraces(2, List.of("endToEnd"));
        EnsemblePlan plan = EnsemblePlan.of(spec);
        EnsembleTable table = EnsembleRun.all(plan, 1);
        Moment moment = new Moment(plan.column("endToEnd.w12"), plan.column("endToEnd.w21"));
        moment.learn(table);
        moment.moveTo(1);
        assertTrue(Double.isFinite(moment.x(0)) && Double.isFinite(moment.x(1)));
        assertTrue(Double.isNaN(moment.x(2)));
        moment.moveTo(Double.POSITIVE_INFINITY);
        assertEquals(table.value(2, plan.column("endToEnd.w12")), moment.x(2));
    }
}
