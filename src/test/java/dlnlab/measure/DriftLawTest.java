package dlnlab.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.dynamics.Controls;
import dlnlab.dynamics.GradientDescent;
import dlnlab.dynamics.StepSizes;
import dlnlab.linalg.BlockRunner;
import dlnlab.linalg.DenseMatrix;
import dlnlab.linalg.RandomStreams;
import dlnlab.network.Activation;
import dlnlab.network.Groups;
import dlnlab.network.Layers;
import dlnlab.network.NetworkShape;
import dlnlab.network.NeuronClasses;
import dlnlab.problem.LossFunction;
import dlnlab.problem.Objective;
import dlnlab.problem.Objectives;
import dlnlab.problem.RandomNetworks;
import dlnlab.problem.Samples;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The exact law of gradient descent (theory C5), at every step of many random experiments.
class DriftLawTest {
    private static final int STEPS = 300;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void invariantsDriftExactlyAsPredictedForHomogeneousActivations(int activation) {
        for (int index = 0; index < 24; index++) {
            Trajectory run = new Trajectory(index, RandomNetworks.ACTIVATIONS.get(activation), index % 2 == 0 ? 2 : 4);
            double worst = run.worstDistance();
            String label = "experiment " + index + ", loss " + run.descent.loss() + ", distance " + worst;
            assertTrue(worst < 1e-12 && Double.isFinite(run.descent.loss()), label);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4})
    void invariantsLeaveThePredictionForTanhAndSigmoid(int activation) {
        for (int index = 0; index < 24; index++) {
            Trajectory run = new Trajectory(index, RandomNetworks.ACTIVATIONS.get(activation), index % 2 == 0 ? 2 : 4);
            assertTrue(run.worstDistance() > 1e-4, "experiment " + index);
        }
    }

    /// Convolutions, sharing maps and biases: the law holds per layer, per neuron or channel, and per matrix.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void sharedWeightsAndBiasesObeyTheLawAndStayShared(int activation) {
        List<NetworkShape> shapes = RandomNetworks.unusual(RandomNetworks.ACTIVATIONS.get(activation));
        for (int index = 0; index < shapes.size(); index++) {
            Trajectory run = new Trajectory(index, shapes.get(index), index % 2 == 0 ? 2 : 4, UnaryOperator.identity());
            double worst = run.worstDistance();
            String label = "shape " + index + ", loss " + run.descent.loss() + ", distance " + worst;
            assertTrue(worst < 1e-12 && Double.isFinite(run.descent.loss()), label);
            shapes.get(index).sharings().forEach((h, sharing) -> {
                DenseMatrix w = run.descent.layers().weight(h);
                assertEquals(-1, sharing.weights().firstStray(w.data(), w.offset()));
                assertTrue(
                        Math.abs(w.squaredFrobeniusNorm() - run.start.weight(h).squaredFrobeniusNorm()) > 1e-3);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4})
    void sharedWeightsAndBiasesLeaveThePredictionForTanhAndSigmoid(int activation) {
        List<NetworkShape> shapes = RandomNetworks.unusual(RandomNetworks.ACTIVATIONS.get(activation));
        for (int index = 0; index < shapes.size(); index++) {
            Trajectory run = new Trajectory(index, shapes.get(index), 2, UnaryOperator.identity());
            assertTrue(run.worstDistance() > 1e-4, "shape " + index);
        }
    }

    /// Theorems 2.1 and 2.2 need only phi_h: ReLU, tanh, linear, linear behind layers 1, 2, 3, 4.
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void mixedActivationsObeyTheLawExactlyBehindTheLayersWhereItIsClaimed(boolean biases) {
        for (int index = 0; index < 12; index++) {
            NetworkShape plain = new NetworkShape(
                    List.of(4, 5, 6, 3, 4, 2),
                    List.of(
                            new Activation.Relu(),
                            new Activation.Tanh(),
                            new Activation.Linear(),
                            new Activation.Linear()));
            NetworkShape shape = biases ? plain.withBiases() : plain;
            Trajectory run = new Trajectory(index, shape, 2, UnaryOperator.identity());
            double[] worst = new double[5];
            for (int t = 0; t < STEPS; t++) {
                run.descent.advance();
                for (String id : List.of("layerNormGaps", "neuronGaps", "matrixGaps")) {
                    double[] distances = run.distances(id);
                    for (int h = 1; h <= 4; h++) {
                        worst[h] = Math.max(worst[h], distances[h]);
                    }
                }
            }
            assertTrue(worst[1] < 1e-12 && worst[3] < 1e-12 && worst[4] < 1e-12, Arrays.toString(worst));
            assertTrue(worst[2] > 1e-4, Arrays.toString(worst));
            double[] predicted = run.values("matrixGapsPredicted");
            assertTrue(Double.isNaN(predicted[0]) && Double.isNaN(predicted[1]), Arrays.toString(predicted));
            assertTrue(predicted[2] > 0 && predicted[3] > 0, Arrays.toString(predicted));
        }
    }

    /// The law of |v_1|^2 - |v_2|^2 from the gradients of the dense network, summed over the places by loops.
    @Test
    void predictionForAConvolutionSumsTheDenseGradientsOverThePlacesOfEachWeight() {
        NetworkShape shape = RandomNetworks.unusual(new Activation.Relu()).get(2);
        Trajectory run = new Trajectory(2, shape, 2, UnaryOperator.identity());
        Objective dense = run.denseObjective();
        double expected = shared(run.start, 1) - shared(run.start, 2);
        for (int t = 0; t < 50; t++) {
            Layers whole = new Layers(dense(shape), run.descent.layers().parameters());
            Layers gradient = Layers.zeros(dense(shape));
            dense.evaluate(whole, gradient);
            double squared = run.descent.stepSize() * run.descent.stepSize();
            expected += squared * (summed(gradient, shape, 1) - summed(gradient, shape, 2));
            run.descent.advance();
        }
        assertEquals(expected, run.values("layerNormGapsPredicted")[0], 1e-12);
        assertEquals(expected, shared(run.descent.layers(), 1) - shared(run.descent.layers(), 2), 1e-12);
    }

    private static NetworkShape dense(NetworkShape shape) {
        return new NetworkShape(shape.widths(), shape.activations());
    }

    private static double shared(Layers layers, int h) {
        Map<Integer, Double> values = new HashMap<>();
        Groups groups = Objects.requireNonNull(layers.shape().sharings().get(h)).weights();
        for (int k = 0; k < groups.places(); k++) {
            values.put(groups.of(k), layers.parameters()[layers.shape().offset(h) + k]);
        }
        return values.values().stream().mapToDouble(v -> v * v).sum();
    }

    private static double summed(Layers gradient, NetworkShape shape, int h) {
        Map<Integer, Double> sums = new HashMap<>();
        Groups groups = Objects.requireNonNull(shape.sharings().get(h)).weights();
        for (int k = 0; k < groups.places(); k++) {
            if (groups.of(k) >= 0) {
                sums.merge(groups.of(k), gradient.parameters()[shape.offset(h) + k], Double::sum);
            }
        }
        return sums.values().stream().mapToDouble(g -> g * g).sum();
    }

    /// The prediction, summed by Commons Math from the gradients that descent used.
    @Test
    void predictionIsTheSumOfSquaredStepsTimesDifferencesOfSquaredGradients() {
        Trajectory run = new Trajectory(5, new Activation.Linear(), 2);
        Layers layers = run.descent.layers();
        int hidden = layers.depth() - 1;
        List<RealMatrix> drift = new ArrayList<>();
        for (int h = 1; h <= hidden; h++) {
            drift.add(layers.weight(h)
                    .createMatrix(layers.weight(h).rows(), layers.weight(h).rows()));
        }
        for (int t = 0; t < 50; t++) {
            run.changeStepSize(t);
            Layers g = run.descent.gradient();
            double squared = run.descent.stepSize() * run.descent.stepSize();
            for (int h = 1; h <= hidden; h++) {
                RealMatrix in = g.weight(h).multiply(g.weight(h).transpose());
                RealMatrix out = g.weight(h + 1).transpose().multiply(g.weight(h + 1));
                drift.set(h - 1, drift.get(h - 1).add(in.subtract(out).scalarMultiply(squared)));
            }
            run.descent.advance();
        }
        double[] matrices = run.values("matrixGapsPredicted");
        double[] gaps = run.values("layerNormGapsPredicted");
        for (int h = 1; h <= hidden; h++) {
            double start = run.start.weight(h).squaredFrobeniusNorm()
                    - run.start.weight(h + 1).squaredFrobeniusNorm();
            assertEquals(drift.get(h - 1).getFrobeniusNorm(), matrices[h - 1], 1e-14);
            assertEquals(start + drift.get(h - 1).getTrace(), gaps[h - 1], 1e-13);
        }
    }

    /// With weight decay and without gradients of the data only the shrinking is left, which has a closed form: every
    /// weight becomes (1 - 2 eta lambda) times itself, so every gap (1 - 2 eta lambda)^2 times itself.
    @Test
    void weightDecayAloneShrinksEveryGapByTheSquareOfItsFactor() {
        Trajectory run = new Trajectory(0, new Activation.Linear(), 2, honest -> new WithoutGradient(honest));
        double eta = 0.02;
        double lambda = 0.3;
        run.descent.setControls(new Controls(eta, lambda));
        double[] start = run.values("layerNormGaps");
        for (int t = 1; t <= 50; t++) {
            run.descent.advance();
            double[] predicted = run.values("layerNormGapsPredicted");
            double left = Math.pow(1 - 2 * eta * lambda, 2 * t);
            for (int h = 0; h < start.length; h++) {
                assertEquals(left * start[h], predicted[h], 1e-12 * Math.abs(start[h]) + 1e-14);
            }
        }
    }

    private record WithoutGradient(Objective honest) implements Objective {
        @Override
        public double evaluate(Layers at, Layers gradient) {
            double loss = honest.evaluate(at, gradient);
            Arrays.fill(gradient.parameters(), 0);
            return loss;
        }

        @Override
        public @Nullable DenseMatrix endToEnd() {
            return honest.endToEnd();
        }

        @Override
        public double cost() {
            return honest.cost();
        }
    }

    /// One random experiment: depth 2..5, widths 2..9, step size and weight decay changed twice on the way.
    private static final class Trajectory {
        final Layers start;
        final GradientDescent descent;
        final Measurement measurement;
        final Samples samples;
        final LossFunction loss;
        final double base;
        final double decay;

        Trajectory(int index, Activation phi, int exponent) {
            this(index, phi, exponent, UnaryOperator.identity());
        }

        Trajectory(int index, Activation phi, int exponent, UnaryOperator<Objective> tampering) {
            this(index, randomShape(RandomStreams.of(index, "drift law test"), phi), exponent, tampering);
        }

        private static NetworkShape randomShape(RandomGenerator random, Activation phi) {
            List<Integer> widths = new ArrayList<>();
            int depth = 2 + random.nextInt(4);
            for (int h = 0; h <= depth; h++) {
                widths.add(2 + random.nextInt(8));
            }
            return NetworkShape.of(widths, phi);
        }

        Trajectory(int index, NetworkShape shape, int exponent, UnaryOperator<Objective> tampering) {
            RandomGenerator random = RandomStreams.of(index, "drift law test, data");
            start = RandomNetworks.layers(shape, random);
            samples = index % 3 == 0
                    ? RandomNetworks.completion(shape, random)
                    : RandomNetworks.samples(shape, 12, random);
            decay = index % 4 == 3 ? 0.05 : 0;
            base = exponent == 2 ? 0.02 : 0.005;
            loss = new LossFunction(exponent, 1.0 / samples.count());
            Subject subject = new Subject(
                    start, null, () -> tampering.apply(Objectives.of(shape, samples, loss, BlockRunner.SERIAL)));
            measurement = new Measurement(new MeasureContext(subject), Quantities.all());
            descent = new GradientDescent(
                    subject.objectives().get(),
                    start,
                    StepSizes.constant(),
                    Controls.of(base),
                    measurement.accumulators());
        }

        void changeStepSize(int step) {
            if (step == 20) {
                descent.setControls(new Controls(1.75 * base, decay));
            } else if (step == STEPS / 2) {
                descent.setControls(new Controls(0.5 * base, 3 * decay));
            }
        }

        Objective denseObjective() {
            return Objectives.of(dense(start.shape()), samples, loss, BlockRunner.SERIAL);
        }

        /// Largest |measured - predicted| / (|v_h|^2 + |v_(h+1)|^2) of layers, neurons and matrices over all steps.
        double worstDistance() {
            double worst = 0;
            for (int t = 0; t < STEPS; t++) {
                changeStepSize(t);
                descent.advance();
                worst = Math.max(worst, Math.max(distance("layerNormGaps"), distance("neuronGaps")));
                if (measurement.quantities().stream().anyMatch(q -> q.id().equals("matrixGapsPredicted"))) {
                    worst = Math.max(worst, distance("matrixGaps"));
                }
            }
            return worst;
        }

        private double distance(String id) {
            return Arrays.stream(distances(id)).max().orElseThrow();
        }

        /// For each h = 1..N-1 (place 0 is unused) the largest distance of a column that is predicted.
        double[] distances(String id) {
            double[] measured = values(id);
            double[] predicted = values(id + "Predicted");
            double[] norms = values("layerNorms");
            double[] worst = new double[start.depth()];
            int k = 0;
            for (int h = 1; h < start.depth(); h++) {
                int columns = id.equals("neuronGaps")
                        ? NeuronClasses.behind(start.shape(), h).count()
                        : 1;
                for (int end = k + columns; k < end; k++) {
                    if (!Double.isNaN(predicted[k])) {
                        double distance = Math.abs(measured[k] - predicted[k]) / (norms[h - 1] + norms[h]);
                        worst[h] = Math.max(worst[h], distance);
                    }
                }
            }
            assertEquals(measured.length, k);
            return worst;
        }

        double[] values(String id) {
            return Measured.values(measurement, descent, id);
        }
    }
}
