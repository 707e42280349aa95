package dlnlab.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.dynamics.Adam;
import dlnlab.dynamics.Controls;
import dlnlab.dynamics.GradientDescent;
import dlnlab.dynamics.StepSizes;
import dlnlab.linalg.DenseMatrix;
import dlnlab.linalg.RandomStreams;
import dlnlab.network.Activation;
import dlnlab.network.Layers;
import dlnlab.network.NetworkShape;
import dlnlab.problem.Objective;
import dlnlab.problem.RandomProblems;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where an assumption of a theorem is broken, its certificate's measurement says so: what is green elsewhere is not
/// green by construction.
class TheoremLimitsTest {
    private static final List<Activation> TANH = List.of(new Activation.Tanh());
    private static final UnaryOperator<Objective> SAME = UnaryOperator.identity();
    private static final Bench HONEST = Bench.HONEST;

    @Test
    void tanhSeesWhereAFactorStandsBetweenTwoLayers() {
        assertMiss(1e-3, index -> ScaleChecks.change(TrialShapes.biased(index, TANH, SAME), index, HONEST));
    }

    @Test
    void tanhConservesNoGapUnderFlow() {
        assertMiss(1e-3, index -> GradientChecks.neuronRate(HONEST.trial(index, TANH)));
        assertMiss(1e-3, index -> GradientChecks.layerRate(HONEST.trial(index, TANH)));
        assertMiss(1e-3, index -> GradientChecks.matrixRate(HONEST.trial(index, TANH)));
        assertMiss(1e-3, index -> GradientChecks.neuronRate(HONEST.trial(index, List.of(new Activation.Sigmoid()))));
    }

    @Test
    void reluConservesNoMatrixGap() {
        assertMiss(1e-3, index -> GradientChecks.matrixRate(HONEST.trial(index, List.of(new Activation.Relu()))));
    }

    @Test
    void matricesOfLayersThatAreNotNeighboursAreNotConserved() {
        NetworkShape shape = NetworkShape.of(List.of(3, 3, 3, 3), new Activation.Linear());
        assertMiss(1e-3, index -> {
            Trial trial = Trial.of(shape, RandomStreams.of(index, "not neighbours"), SAME);
            Layers g = Layers.zeros(shape);
            trial.objective().evaluate(trial.start(), g);
            // d/dt (W_1 W_1^T - W_3^T W_3)
            var in = trial.start().weight(1).multiply(g.weight(1).transpose());
            var out = g.weight(3).transpose().multiply(trial.start().weight(3));
            return out.add(out.transpose()).subtract(in.add(in.transpose())).getFrobeniusNorm();
        });
    }

    @Test
    void adamLeavesTheExactLaw() {
        assertMiss(1e-6, index -> {
            Trial trial = HONEST.trial(index, Trial.HOMOGENEOUS);
            int count = trial.start().parameters().length;
            Conditions adam = Conditions.PLAIN.withRule(() -> new Adam(0.9, 0.999, 1e-8, count));
            return DescentChecks.distanceFromDriftLaw(trial, "neuronGaps", 1, adam);
        });
    }

    @Test
    void underTanhTheGapsDoNotDieLikeTheTheoremSays() {
        assertMiss(1e-4, index -> PenaltyChecks.decayUnderFlow(HONEST.trial(index, TANH), HONEST));
        assertMiss(1e-4, index -> PenaltyChecks.balancingRate(TrialShapes.twoLayers(index, TANH, SAME), HONEST));
    }

    @Test
    void unbalancedLayersMoveTheirProductByAnotherMap() {
        assertMiss(1e-2, index -> {
            DenseMatrix w = RandomMatrices.Parts.random(
                            2, 3, new double[] {2, 1}, RandomStreams.of(index, "unbalanced"))
                    .matrix();
            Layers layers = RandomMatrices.balanced(w, 3, 0);
            double[] balanced = PreconditionerChecks.eigenvalues(layers);
            scale(layers.weight(1), 1.5);
            scale(layers.weight(2), 1 / 1.5);
            double[] unbalanced = PreconditionerChecks.eigenvalues(layers);
            double last = balanced[balanced.length - 1];
            return Math.abs(unbalanced[unbalanced.length - 1] - last) / last;
        });
    }

    @Test
    void anUnbalancedStartLeavesTheEndToEndFlow() {
        assertMiss(1e-4, index -> FlowChecks.distanceFromProduct(HONEST.trial(index, Trial.LINEAR), 1.5));
    }

    @Test
    void factorsTooNarrowForTheMatrixHaveNoSpareDirectionToFallAlong() {
        // width 1 that holds the larger of the singular values 2 and 1: a minimum, not a saddle
        DenseMatrix m = DenseMatrix.of(new double[][] {{2, 0}, {0, 1}});
        Layers point = Layers.zeros(NetworkShape.of(List.of(2, 1, 2), new Activation.Linear()));
        point.weight(1).set(0, 0, Math.sqrt(2));
        point.weight(2).set(0, 0, Math.sqrt(2));
        double least = SaddleChecks.leastCurvature(Trial.ofMatrix(m, point, SAME));
        assertEquals(0, least, 1e-6, "the least curvature is that along the scale, not -1");
    }

    @Test
    void aStartBeyondTheNearestSingularMatrixNeedNotArrive() {
        Bench beyond = with("E1 singular", 1.5);
        assertTrue(Bench.worst(40, index -> MarginChecks.finalLoss(index, beyond)) > 0.1);
    }

    @Test
    void stepsTooLargeBreakTheBoundsOfDecayingSteps() {
        Bench large = with("C8 step", 15);
        // every other trial takes the theorem's own steps
        assertMiss(1, index -> FactorChecks.bounds(2 * index, large).loss());
        assertMiss(1, index -> FactorChecks.bounds(2 * index, large).balance());
    }

    /// The best matrix of rank r - 1 misses M by its least singular value (Eckart and Young).
    @Test
    void factorsNarrowerThanTheRankMissByTheLeastSingularValue() {
        assertMiss(0.99, index -> missed(2, index));
        double[] wide = IntStream.range(0, 20)
                .mapToDouble(index -> missed(3, index))
                .sorted()
                .toArray();
        assertTrue(wide[10] < 0.1, "median " + wide[10]);
    }

    private static double missed(int width, int index) {
        RandomGenerator random = RandomStreams.of(index, "narrow");
        RandomMatrices.Parts parts = RandomMatrices.Parts.random(4, 5, new double[] {3, 2, 1}, random);
        return Math.sqrt(2 * lossLeft(parts.matrix(), width, 0.1, StepSizes.decaying(0.1), random));
    }

    @Test
    void aLargeStartOfRankOneLeavesTheStraightLine() {
        Bench large = with("C9 start", 60);
        assertMiss(0.05, index -> {
            double miss = RankOneChecks.course(index, large).slope() / RankOneChecks.predictedSlope(large) - 1;
            return Double.isFinite(miss) ? Math.abs(miss) : Double.POSITIVE_INFINITY;
        });
    }

    /// Directions of the factors that M does not have are left where they started, so that no line leads to 0.
    @Test
    void factorsOfFullWidthStopAboveRankOne() {
        for (int width : List.of(1, 10)) {
            double[] left = IntStream.range(0, 20)
                    .mapToDouble(index -> {
                        RandomGenerator random = RandomStreams.of(index, "full width");
                        DenseMatrix m = RandomMatrices.Parts.random(10, 10, new double[] {1}, random)
                                .matrix();
                        return Math.sqrt(2 * lossLeft(m, width, 0.1 / Math.sqrt(10), StepSizes.constant(), random));
                    })
                    .toArray();
            assertTrue(Arrays.stream(left).allMatch(miss -> width == 1 ? miss < 1e-10 : miss > 1e-3));
        }
    }

    private static double lossLeft(DenseMatrix m, int width, double scale, StepSizes steps, RandomGenerator random) {
        Layers start = Layers.zeros(NetworkShape.of(List.of(m.columns(), width, m.rows()), new Activation.Linear()));
        for (int h = 1; h <= 2; h++) {
            DenseMatrix w = start.weight(h);
            w.copyFrom(RandomProblems.gaussian(w.rows(), w.columns(), scale, random));
        }
        GradientDescent descent = new GradientDescent(
                Trial.ofMatrix(m, start, SAME).objective(), start, steps, Controls.of(0.1), List.of());
        for (int t = 0; t < 3_000; t++) {
            descent.advance();
        }
        return descent.loss();
    }

    /// Along the second singular pair, three times flatter, the way out takes three times as long.
    @Test
    void aMisalignedStartLeavesTheSaddleLater() {
        assertMiss(1.5, index -> escape(index, new double[] {0, 1}, 1) - 1);
    }

    @Test
    void anUnbalancedStartLeavesTheSaddleAtAnotherTime() {
        assertMiss(0.1, index -> Math.abs(escape(index, new double[] {1, 0}, 50) - 1));
    }

    /// Escape time over its prediction for balanced layers along a pair of M, whose first layer is then multiplied by a
    /// factor and whose second is divided by it.
    private static double escape(int index, double[] along, double factor) {
        RandomMatrices.Parts parts =
                RandomMatrices.Parts.random(3, 4, new double[] {300, 100}, RandomStreams.of(index, "another way out"));
        double alpha = 1e-8;
        double[] small =
                Arrays.stream(along).map(share -> share * alpha * alpha).toArray();
        Layers start = RandomMatrices.balanced(parts.with(small).matrix(), 2, 0);
        scale(start.weight(1), factor);
        scale(start.weight(2), 1 / factor);
        double predicted = SaddleChecks.escapePrediction(2, alpha, 300, HONEST);
        return SaddleChecks.escapeTime(Trial.ofMatrix(parts.matrix(), start, SAME), predicted) / predicted;
    }

    private static Bench with(String constant, double factor) {
        return new Bench(SAME, (name, value) -> name.equals(constant) ? factor * value : value);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4})
    void wholeLoopsDoNotVanishWhereDepthIsThreeOrMore(int depth) {
        assertTrue(Math.abs(LoopChecks.example(LoopChecks.Valley.WHITENED, depth)) > 0.05);
    }

    /// The median over 20 trials is far beyond the certificate's tolerance.
    private static void assertMiss(double atLeast, IntToDoubleFunction measure) {
        double[] found = IntStream.range(0, 20).mapToDouble(measure).sorted().toArray();
        assertTrue(found[10] > atLeast, "median " + found[10]);
    }

    private static void scale(DenseMatrix w, double factor) {
        for (int k = 0; k < w.rows() * w.columns(); k++) {
            w.data()[w.offset() + k] *= factor;
        }
    }
}
