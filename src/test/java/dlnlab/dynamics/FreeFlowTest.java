package dlnlab.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.geometry.Depth;
import dlnlab.linalg.BlockRunner;
import dlnlab.linalg.DenseMatrix;
import dlnlab.network.Layers;
import dlnlab.network.NetworkShape;
import dlnlab.problem.LossFunction;
import dlnlab.problem.Objective;
import dlnlab.problem.Objectives;
import dlnlab.problem.Samples;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A flow followed freely ends where Commons Math, interval by interval, ends (theory B3-B5, F6).
class FreeFlowTest {
    private static final double INTERVAL = 0.25;

    @ParameterizedTest
    @CsvSource({"1,1", "2,1", "3,2", "5,3", "20,4", "Infinity,5", "Infinity,6", "10,7"})
    void endsWhereTheFlowEndsIntervalByInterval(double depth, long seed) {
        StopTest stop = new StopTest(1e-10, 0, 1_000_000, 1e9);
        Flow stepped = hyperbola(new Depth(depth), seed);
        StopReason reason = null;
        while (reason == null) {
            stepped.advance();
            reason = stop.check(stepped);
        }
        Flow free = hyperbola(new Depth(depth), seed);
        assertEquals(reason, follow(free, stop));
        assertEquals(stepped.step(), free.step());
        assertEquals(stepped.time(), free.time(), 1e-9 * stepped.time());
        double distance = FlowProblems.distance(w(stepped), w(free));
        assertTrue(distance < 1e-8, "distance " + distance);
        assertEquals(stepped.loss(), free.loss(), 1e-3 * stepped.loss());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void followsTheLayersThemselvesToo(int depth) {
        NetworkShape shape = FlowProblems.linear(3, 3, 2, depth);
        Objective one = FlowProblems.factorisation(shape, 1);
        Objective other = FlowProblems.factorisation(shape, 1);
        Layers start = FlowProblems.gaussian(shape, 0.5, 2);
        Flow stepped = layers(one, start);
        Flow free = layers(other, start);
        FlowProblems.advance(stepped, 20);
        assertEquals(StopReason.STEP_BUDGET, follow(free, new StopTest(0, 0, 20, 1e9)));
        assertEquals(20, free.step());
        double distance = FlowProblems.distance(
                stepped.layers().endToEndMatrix(), free.layers().endToEndMatrix());
        assertTrue(distance < 1e-9, "distance " + distance);
    }

    @Test
    void showsWhereItIsOnTheWay() {
        Flow flow = hyperbola(Depth.of(3), 1);
        double start = flow.loss();
        FreeFlow free = Objects.requireNonNull(FreeFlow.of(flow, new StopTest(1e-10, 0, 100_000, 1e9)));
        double before = start;
        StopReason reason = null;
        while (reason == null) {
            reason = free.advance();
            free.show();
            assertTrue(flow.loss() <= before * (1 + 1e-9));
            assertEquals((long) (flow.time() / INTERVAL + 1e-9), flow.step());
            before = flow.loss();
        }
        assertTrue(flow.loss() < 1e-10);
    }

    @Test
    void leavesToOthersWhatMustBeSeenStepByStep() {
        StopTest stop = new StopTest(1e-10, 0, 1000, 1e9);
        assertNotNull(FreeFlow.of(hyperbola(Depth.of(3), 1), stop));
        assertNull(FreeFlow.of(hyperbola(Depth.of(3), 1), new StopTest(1e-10, 1e-3, 1000, 1e9)), "the gradient ends");
        Flow begun = hyperbola(Depth.of(3), 1);
        begun.advance();
        assertNull(FreeFlow.of(begun, stop), "it has begun");
        assertNull(FreeFlow.of(flow(FlowSolver.euler(), StepSizes.constant(), List.of()), stop), "Euler's steps");
        assertNull(
                FreeFlow.of(flow(FlowSolver.errorControlled(1e-8), StepSizes.decaying(0.1), List.of()), stop),
                "shrinking intervals");
        StepAccumulator seen = new StepAccumulator() {
            @Override
            public void beforeStep(Layers at, Layers gradient, double stepSize, double weightDecay, double loss) {}

            @Override
            public double[] state() {
                return new double[0];
            }
        };
        assertNull(
                FreeFlow.of(flow(FlowSolver.errorControlled(1e-8), StepSizes.constant(), List.of(seen)), stop),
                "someone sees every interval");
        assertNull(FreeFlow.of(hyperbola(Depth.of(3), 1), new StopTest(1e9, 0, 1000, 1e12)), "it is at its end");
        Flow decaying = hyperbola(Depth.of(3), 1);
        decaying.setControls(new Controls(INTERVAL, 0.01));
        assertNull(FreeFlow.of(decaying, stop), "beside weight decay the loss may rise again");
    }

    private static StopReason follow(Flow flow, StopTest stop) {
        FreeFlow free = Objects.requireNonNull(FreeFlow.of(flow, stop));
        StopReason reason = null;
        while (reason == null) {
            reason = free.advance();
        }
        return reason;
    }

    private static Flow layers(Objective objective, Layers start) {
        return Flow.ofLayers(
                objective,
                start,
                FlowSolver.errorControlled(1e-11),
                StepSizes.constant(),
                Controls.of(INTERVAL),
                List.of());
    }

    private static Flow hyperbola(Depth depth, long seed) {
        return product(depth, seed, FlowSolver.errorControlled(1e-11), StepSizes.constant(), List.of());
    }

    private static Flow flow(FlowSolver solver, StepSizes schedule, List<StepAccumulator> accumulators) {
        return product(Depth.of(3), 1, solver, schedule, accumulators);
    }

    private static Flow product(
            Depth depth, long seed, FlowSolver solver, StepSizes schedule, List<StepAccumulator> accumulators) {
        NetworkShape shape = FlowProblems.linear(2, 2, 2, 1);
        DenseMatrix target = DenseMatrix.of(new double[][] {{1.3, 0}, {0, 0.65}});
        Samples samples = Samples.ofMatrix(target, new boolean[] {true, false, false, true});
        Objective objective = Objectives.of(shape, samples, new LossFunction(2, 1), BlockRunner.SERIAL);
        Layers start = FlowProblems.gaussian(shape, 1e-2, seed);
        return Flow.ofProduct(objective, start, depth, solver, schedule, Controls.of(INTERVAL), accumulators);
    }

    private static DenseMatrix w(Flow flow) {
        return flow.layers().weight(1);
    }
}
