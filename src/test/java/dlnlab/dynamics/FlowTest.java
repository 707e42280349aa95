package dlnlab.dynamics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.linalg.DenseMatrix;
import dlnlab.network.Activation;
import dlnlab.network.Layers;
import dlnlab.network.NetworkShape;
import java.util.List;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Gradient flow of the layers, theory B3.
class FlowTest {
    private static final NetworkShape LINEAR = FlowProblems.linear(5, 6, 4, 3);

    /// 1/2 |W - M|^2 at depth 1 has the flow W(t) = M + exp(-t) (W(0) - M).
    @Test
    void ofOneLayerIsTheExponential() {
        NetworkShape shape = FlowProblems.linear(3, 1, 2, 1);
        Layers start = FlowProblems.gaussian(shape, 1, 1);
        Flow flow = flow(shape, start, 1e-12, 0.5);
        double[] distance = flow.gradient().parameters().clone();
        FlowProblems.advance(flow, 4);
        for (int i = 0; i < distance.length; i++) {
            double expected = start.parameters()[i] - distance[i] * (1 - Math.exp(-2));
            assertEquals(expected, flow.layers().parameters()[i], 1e-11);
        }
        assertEquals(2, flow.time(), 1e-15);
    }

    /// A step that is given up after any number of evaluations leaves no trace, neither in the weights nor in the sums.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 40})
    void aStepThatWasGivenUpIsTakenAgainWithTheSameBits(int evaluations) {
        Layers start = FlowProblems.gaussian(LINEAR, 0.6, 2);
        for (FlowSolver solver : List.of(FlowSolver.errorControlled(1e-9), FlowSolver.fixedSteps(30))) {
            Flow undisturbed = counted(start, solver);
            Flow disturbed = counted(start, solver);
            FlowProblems.advance(undisturbed, 3);
            disturbed.advance();
            SimulationState before = disturbed.save();
            int[] left = {evaluations};
            disturbed.giveUpWhen(() -> left[0]-- == 0);
            assertThrows(StepGivenUp.class, disturbed::advance);
            assertArrayEquals(before.parameters(), disturbed.layers().parameters());
            assertArrayEquals(
                    before.accumulators().getFirst(),
                    disturbed.save().accumulators().getFirst());
            assertEquals(1, disturbed.step());
            disturbed.advance();
            disturbed.advance();
            assertArrayEquals(
                    undisturbed.layers().parameters(), disturbed.layers().parameters());
            assertArrayEquals(
                    undisturbed.save().accumulators().getFirst(),
                    disturbed.save().accumulators().getFirst());
            assertEquals(undisturbed.loss(), disturbed.loss());
            assertEquals(undisturbed.endToEnd(), disturbed.endToEnd());
        }
    }

    /// Long intervals, and a sum over the losses at their starts.
    private static Flow counted(Layers start, FlowSolver solver) {
        double[] sum = new double[1];
        StepAccumulator losses = new StepAccumulator() {
            @Override
            public void beforeStep(Layers at, Layers gradient, double stepSize, double weightDecay, double loss) {
                sum[0] += loss;
            }

            @Override
            public double[] state() {
                return sum;
            }
        };
        return Flow.ofLayers(
                FlowProblems.factorisation(LINEAR, 1),
                start,
                solver,
                StepSizes.constant(),
                Controls.of(2),
                List.of(losses));
    }

    @Test
    void conservesWhatDescentLoses() {
        Layers start = FlowProblems.gaussian(LINEAR, 0.6, 2);
        Flow flow = flow(LINEAR, start, 1e-11, 0.1);
        GradientDescent descent = descent(LINEAR, start, 0.1);
        double flowDrift = 0;
        for (int t = 0; t < 100; t++) {
            flow.advance();
            descent.advance();
            flowDrift = Math.max(flowDrift, relativeDrift(start, flow.layers()));
        }
        assertTrue(relativeDrift(start, descent.layers()) > 1e-3, "descent " + relativeDrift(start, descent.layers()));
        assertTrue(flowDrift < 1e-9, "flow " + flowDrift);
        assertTrue(flow.loss() < 0.1 * flow(LINEAR, start, 1e-11, 0.1).loss(), "and it moved");
    }

    @Test
    void halvingTheStepSizeHalvesTheDriftOfDescentAtAFixedTime() {
        Layers start = FlowProblems.gaussian(LINEAR, 0.6, 2);
        SimpleRegression line = new SimpleRegression();
        for (double eta = 8e-3; eta > 0.9e-3; eta /= 2) {
            GradientDescent descent = descent(LINEAR, start, eta);
            FlowProblems.advance(descent, Math.round(2 / eta));
            line.addData(Math.log(eta), Math.log(relativeDrift(start, descent.layers())));
        }
        assertEquals(4, line.getN());
        assertEquals(1, line.getSlope(), 0.05);
    }

    @Test
    void descentTendsToTheFlowLinearlyInTheStepSize() {
        Layers start = FlowProblems.gaussian(LINEAR, 0.6, 3);
        Flow flow = flow(LINEAR, start, 1e-12, 1);
        flow.advance();
        SimpleRegression line = new SimpleRegression();
        for (double eta = 4e-3; eta > 0.4e-3; eta /= 2) {
            GradientDescent descent = descent(LINEAR, start, eta);
            FlowProblems.advance(descent, Math.round(1 / eta));
            line.addData(Math.log(eta), Math.log(distance(flow.layers(), descent.layers())));
        }
        assertEquals(1, line.getSlope(), 0.05);
    }

    /// theory C6.
    @Test
    void underWeightDecayTheGapsDieLikeTheExponential() {
        Layers start = FlowProblems.gaussian(LINEAR, 0.6, 4);
        double decay = 0.2;
        Flow flow = Flow.ofLayers(
                FlowProblems.factorisation(LINEAR, 1),
                start,
                FlowSolver.errorControlled(1e-11),
                StepSizes.constant(),
                new Controls(0.1, decay),
                List.of());
        FlowProblems.advance(flow, 20);
        for (int h = 1; h < LINEAR.depth(); h++) {
            DenseMatrix then = balancedness(start, h);
            DenseMatrix expected = DenseMatrix.copyOf(then.scalarMultiply(Math.exp(-4 * decay * flow.time())));
            assertTrue(FlowProblems.distance(expected, balancedness(flow.layers(), h)) < 1e-9 * norm(then));
        }
    }

    @Test
    void goingOnFromASavedStateGivesTheSameBits() {
        for (FlowSolver solver : List.of(FlowSolver.errorControlled(1e-9), FlowSolver.fixedSteps(3))) {
            Layers start = FlowProblems.gaussian(LINEAR, 0.6, 5);
            Flow whole = flow(LINEAR, start, solver, 0.3);
            FlowProblems.advance(whole, 4);
            SimulationState middle = whole.save();
            FlowProblems.advance(whole, 7);
            Flow later = flow(LINEAR, start, solver, 0.1);
            FlowProblems.advance(later, 2);
            later.restore(middle);
            FlowProblems.advance(later, 7);
            assertArrayEquals(whole.layers().parameters(), later.layers().parameters());
            assertEquals(whole.loss(), later.loss());
            assertEquals(whole.time(), later.time());
            assertEquals(11, later.step());
        }
    }

    @Test
    void theFixedStepMethodHasOrderFourOnSmoothNetworks() {
        NetworkShape shape = NetworkShape.of(List.of(3, 5, 2), new Activation.Tanh());
        Layers start = FlowProblems.gaussian(shape, 0.7, 6);
        Layers exact = after(shape, start, FlowSolver.errorControlled(1e-13));
        SimpleRegression line = new SimpleRegression();
        for (int substeps = 8; substeps <= 64; substeps *= 2) {
            Layers fixed = after(shape, start, FlowSolver.fixedSteps(substeps));
            line.addData(Math.log(substeps), Math.log(distance(exact, fixed)));
        }
        assertEquals(-4, line.getSlope(), 0.2);
    }

    /// Where error control would shrink its step at every kink. Between kinks nothing drifts; at them a part that falls
    /// with the substep does, since the flow slides along some of them.
    @Test
    void theFixedStepMethodPassesTheKinksOfRelu() {
        NetworkShape shape = NetworkShape.of(List.of(4, 8, 8, 3), new Activation.Relu());
        Layers start = FlowProblems.gaussian(shape, 0.5, 7);
        Flow coarse = relu(shape, start, 5);
        Flow fine = relu(shape, start, 40);
        GradientDescent descent = new GradientDescent(
                FlowProblems.regression(shape, 1), start, StepSizes.constant(), Controls.of(1e-3), List.of());
        double before = fine.loss();
        FlowProblems.advance(coarse, 200);
        FlowProblems.advance(fine, 200);
        FlowProblems.advance(descent, 20_000);
        assertTrue(fine.loss() < 0.5 * before);
        assertEquals(descent.loss(), fine.loss(), 1e-3 * before);
        double drift = gapDrift(start, fine.layers());
        assertTrue(drift < 2e-3, "gaps " + drift);
        assertTrue(drift < 0.4 * gapDrift(start, coarse.layers()), "coarse " + gapDrift(start, coarse.layers()));
    }

    private static Flow relu(NetworkShape shape, Layers start, int substeps) {
        return Flow.ofLayers(
                FlowProblems.regression(shape, 1),
                start,
                FlowSolver.fixedSteps(substeps),
                StepSizes.constant(),
                Controls.of(0.1),
                List.of());
    }

    @Test
    void aFlowThatCannotBeFollowedHasDiverged() {
        Layers start = FlowProblems.gaussian(LINEAR, 1e150, 8);
        Flow flow = flow(LINEAR, start, 1e-9, 1);
        flow.advance();
        assertTrue(Double.isNaN(flow.loss()));
        assertEquals(StopReason.DIVERGED, StopTest.of(0, 0, 10, 1).check(flow));
    }

    @Test
    void zeroLayersStay() {
        Flow flow = flow(LINEAR, Layers.zeros(LINEAR), 1e-9, 1);
        double loss = flow.loss();
        flow.advance();
        assertEquals(loss, flow.loss());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 1, Double.NaN})
    void tolerancesLieBetweenZeroAndOne(double tolerance) {
        assertThrows(IllegalArgumentException.class, () -> FlowSolver.errorControlled(tolerance));
        assertThrows(IllegalArgumentException.class, () -> FlowSolver.fixedSteps(0));
    }

    private static Layers after(NetworkShape shape, Layers start, FlowSolver solver) {
        Flow flow = Flow.ofLayers(
                FlowProblems.regression(shape, 1), start, solver, StepSizes.constant(), Controls.of(2), List.of());
        flow.advance();
        return flow.layers();
    }

    private static Flow flow(NetworkShape shape, Layers start, double tolerance, double interval) {
        return flow(shape, start, FlowSolver.errorControlled(tolerance), interval);
    }

    private static Flow flow(NetworkShape shape, Layers start, FlowSolver solver, double interval) {
        return Flow.ofLayers(
                FlowProblems.factorisation(shape, 1),
                start,
                solver,
                StepSizes.constant(),
                Controls.of(interval),
                List.of());
    }

    private static GradientDescent descent(NetworkShape shape, Layers start, double eta) {
        return new GradientDescent(
                FlowProblems.factorisation(shape, 1), start, StepSizes.constant(), Controls.of(eta), List.of());
    }

    // C3 holds C1 and C2 in its diagonal and its trace
    private static double relativeDrift(Layers start, Layers now) {
        double worst = 0;
        for (int h = 1; h < start.depth(); h++) {
            DenseMatrix then = balancedness(start, h);
            worst = Math.max(worst, FlowProblems.distance(then, balancedness(now, h)) / norm(then));
        }
        return worst;
    }

    private static double gapDrift(Layers start, Layers now) {
        double worst = 0;
        for (int h = 1; h < start.depth(); h++) {
            worst = Math.max(worst, Math.abs(gap(now, h) - gap(start, h)));
        }
        return worst;
    }

    private static double gap(Layers layers, int h) {
        return layers.weight(h).squaredFrobeniusNorm() - layers.weight(h + 1).squaredFrobeniusNorm();
    }

    private static DenseMatrix balancedness(Layers layers, int h) {
        DenseMatrix w = layers.weight(h);
        DenseMatrix next = layers.weight(h + 1);
        return DenseMatrix.copyOf(
                w.multiply(w.transpose()).subtract(next.transpose().multiply(next)));
    }

    private static double norm(DenseMatrix matrix) {
        return Math.sqrt(matrix.squaredFrobeniusNorm());
    }

    private static double distance(Layers a, Layers b) {
        double sum = 0;
        for (int i = 0; i < a.parameters().length; i++) {
            sum += Math.pow(a.parameters()[i] - b.parameters()[i], 2);
        }
        return Math.sqrt(sum);
    }
}
