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
import dlnlab.network.Layers;
import dlnlab.network.NetworkShape;
import dlnlab.problem.LossFunction;
import dlnlab.problem.Objective;
import dlnlab.problem.Objectives;
import dlnlab.problem.RandomNetworks;
import dlnlab.problem.Samples;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
        final double base;
        final double decay;

        Trajectory(int index, Activation phi, int exponent) {
            this(index, phi, exponent, UnaryOperator.identity());
        }

        Trajectory(int index, Activation phi, int exponent, UnaryOperator<Objective> tampering) {
            RandomGenerator random = RandomStreams.of(index, "drift law test");
            List<Integer> widths = new ArrayList<>();
            int depth = 2 + random.nextInt(4);
            for (int h = 0; h <= depth; h++) {
                widths.add(2 + random.nextInt(8));
            }
            NetworkShape shape = NetworkShape.of(widths, phi);
            start = RandomNetworks.layers(shape, random);
            Samples samples = index % 3 == 0
                    ? RandomNetworks.completion(shape, random)
                    : RandomNetworks.samples(shape, 12, random);
            decay = index % 4 == 3 ? 0.05 : 0;
            base = exponent == 2 ? 0.02 : 0.005;
            LossFunction loss = new LossFunction(exponent, 1.0 / samples.count());
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

        /// Largest |measured - predicted| / (|W_h|^2 + |W_(h+1)|^2) of layers, neurons and matrices over all steps.
        double worstDistance() {
            double worst = 0;
            for (int t = 0; t < STEPS; t++) {
                changeStepSize(t);
                descent.advance();
                worst = Math.max(worst, Math.max(distance("layerNormGaps"), distance("neuronGaps")));
                if (descent.layers().shape().isLinear()) {
                    worst = Math.max(worst, distance("matrixGaps"));
                }
            }
            return worst;
        }

        private double distance(String id) {
            double[] measured = values(id);
            double[] predicted = values(id + "Predicted");
            double worst = 0;
            int k = 0;
            for (int h = 1; h < start.depth(); h++) {
                double scale = descent.layers().weight(h).squaredFrobeniusNorm()
                        + descent.layers().weight(h + 1).squaredFrobeniusNorm();
                int columns = id.equals("neuronGaps") ? start.shape().width(h) : 1;
                for (int end = k + columns; k < end; k++) {
                    worst = Math.max(worst, Math.abs(measured[k] - predicted[k]) / scale);
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
