package dlnlab.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.dynamics.Adam;
import dlnlab.dynamics.Controls;
import dlnlab.dynamics.GradientDescent;
import dlnlab.dynamics.GroupRmsProp;
import dlnlab.dynamics.Momentum;
import dlnlab.dynamics.RmsProp;
import dlnlab.dynamics.Rounding;
import dlnlab.dynamics.StepParts;
import dlnlab.dynamics.StepSizes;
import dlnlab.dynamics.UpdateRule;
import dlnlab.linalg.BlockRunner;
import dlnlab.linalg.RandomStreams;
import dlnlab.network.Activation;
import dlnlab.network.Layers;
import dlnlab.network.NetworkShape;
import dlnlab.problem.BalancingObjective;
import dlnlab.problem.LossFunction;
import dlnlab.problem.Objectives;
import dlnlab.problem.RandomNetworks;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Where the exact law C5 ends: methods with memory or a step of its own for every weight, rounding (theory B8, B9).
class OtherMethodsTest {
    private static final int TRIALS = 24;
    private static final int STEPS = 300;
    private static final double STEP_SIZE = 0.02;

    record Named(String name, IntFunction<UpdateRule> rule) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Named> withoutOneNumber() {
        return Stream.of(
                new Named("heavy ball", n -> Momentum.heavyBall(0.9, n)),
                new Named("Nesterov", n -> Momentum.nesterov(0.9, n)),
                new Named("RMSProp", n -> new RmsProp(0.99, 1e-8, n)),
                new Named("Adam", n -> new Adam(0.9, 0.999, 1e-8, n)));
    }

    @ParameterizedTest
    @MethodSource("withoutOneNumber")
    void invariantsLeaveTheLawUnderEveryMethodWithoutOneNumberForAllWeights(Named method) {
        for (int index = 0; index < TRIALS; index++) {
            double distance = distance(index, method.rule, Rounding.FLOAT64, 0, true);
            assertTrue(distance > 1e-4, "experiment " + index + ": " + distance);
        }
    }

    @Test
    void groupRmsPropKeepsTheLawWithItsOwnStepSizeAndLeavesItWithTheSchedules() {
        for (int index = 0; index < TRIALS; index++) {
            double distance = distance(index, n -> new GroupRmsProp(0.99, 1e-4), Rounding.FLOAT64, 0, true);
            assertTrue(distance < 1e-12, "experiment " + index + ": " + distance);
            double hidden =
                    distance(index, n -> new Disguised(new GroupRmsProp(0.99, 1e-4)), Rounding.FLOAT64, 0, true);
            assertTrue(hidden > 1e-4, "experiment " + index + ": " + hidden);
        }
    }

    /// Hides which number the steps use.
    private record Disguised(UpdateRule honest) implements UpdateRule {
        @Override
        public void move(double[] weights, double[] gradient, double stepSize) {
            honest.move(weights, gradient, stepSize);
        }

        @Override
        public double[] state() {
            return honest.state();
        }
    }

    /// B9's residuals, 2e-14, 3e-5 and 1e-2, by order of magnitude.
    @Test
    void roundingLeavesResidualsOfTheSizeOfTheLastDigit() {
        double[] medians = Stream.of(Rounding.values())
                .mapToDouble(rounding -> median(index -> distance(index, n -> UpdateRule.plain(), rounding, 0, true)))
                .toArray();
        String found = Arrays.toString(medians);
        assertTrue(medians[0] < 1e-13, found);
        assertTrue(medians[1] > 1e-8 && medians[1] < 1e-4, found);
        assertTrue(medians[2] > 1e-3 && medians[2] < 1, found);
    }

    @Test
    void theLawWithoutThePenaltysTermFailsUnderABalancingPenalty() {
        for (int index = 0; index < TRIALS; index++) {
            assertTrue(distance(index, n -> UpdateRule.plain(), Rounding.FLOAT64, 0.5, true) < 1e-12);
            double without = distance(index, n -> UpdateRule.plain(), Rounding.FLOAT64, 0.5, false);
            assertTrue(without > 1e-3, "experiment " + index + ": " + without);
        }
    }

    @Test
    void theClaimNamesWhatItFailsFor() {
        NetworkShape linear = NetworkShape.of(List.of(3, 4, 3), new Activation.Linear());
        NetworkShape relu = NetworkShape.of(List.of(3, 4, 3), new Activation.Relu());
        assertEquals("", Motion.DESCENT.exception(linear));
        assertNull(Motion.DESCENT.whyNoDriftLaw(relu));
        Motion adam = new Motion("Adam", false, false, 0);
        assertEquals("Adam", adam.exception(linear));
        assertTrue(Objects.requireNonNull(adam.whyNoDriftLaw(linear)).contains("Adam"));
        Motion balancing = new Motion("gradient descent", true, false, 0.5);
        assertEquals("", balancing.exception(linear));
        assertEquals("balancing", balancing.exception(relu));
        assertTrue(Objects.requireNonNull(balancing.whyNoDriftLaw(relu)).contains("linear"));
        Motion rounded = new Motion("gradient descent", true, true, 0);
        assertEquals("rounding", rounded.exception(linear));
        assertNull(rounded.whyNoDriftLaw(linear));
    }

    private static double median(IntToDoubleFunction of) {
        return IntStream.range(0, TRIALS).mapToDouble(of).sorted().toArray()[TRIALS / 2];
    }

    /// Largest |neuron gap - prediction| relative to |W_h|^2 + |W_(h+1)|^2, over all steps of a linear network.
    /// @param told whether the prediction knows of the penalty
    private static double distance(
            int index, IntFunction<UpdateRule> rule, Rounding rounding, double balancing, boolean told) {
        var random = RandomStreams.of(index, "other methods");
        NetworkShape shape = NetworkShape.of(List.of(3, 5, 4, 3).subList(0, 3 + index % 2), new Activation.Linear());
        Layers start = RandomNetworks.layers(shape, random);
        rounding.apply(start.parameters());
        var samples = RandomNetworks.samples(shape, 12, random);
        var data = Objectives.of(shape, samples, new LossFunction(2, 1.0 / 12), BlockRunner.SERIAL);
        DriftLaw law = new DriftLaw(start, 1, told ? balancing : 0);
        GradientDescent descent = new GradientDescent(
                balancing > 0 ? new BalancingObjective(data, shape, balancing) : data,
                start,
                StepSizes.constant(),
                Controls.of(STEP_SIZE),
                List.of(law),
                new StepParts(rule.apply(shape.parameterCount()), rounding, null));
        int neurons = shape.width(1) + (shape.depth() > 2 ? shape.width(2) : 0);
        double[] before = new double[neurons];
        double[] now = new double[neurons];
        new NeuronGaps(start.shape()).measure(start, before, 0);
        double worst = 0;
        for (int t = 0; t < STEPS; t++) {
            descent.advance();
            new NeuronGaps(descent.layers().shape()).measure(descent.layers(), now, 0);
            int k = 0;
            for (int h = 1; h < shape.depth(); h++) {
                double scale = descent.layers().weight(h).squaredFrobeniusNorm()
                        + descent.layers().weight(h + 1).squaredFrobeniusNorm();
                for (int i = 0; i < shape.width(h); i++, k++) {
                    worst = Math.max(worst, Math.abs(now[k] - before[k] - law.neuron(h, i)) / scale);
                }
            }
        }
        return worst;
    }
}
