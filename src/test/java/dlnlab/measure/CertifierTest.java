package dlnlab.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.linalg.DenseMatrix;
import dlnlab.network.Layers;
import dlnlab.problem.Objective;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// No green tick that cannot turn red: the certificates pass, and each fails under the sabotage it must notice.
class CertifierTest {
    private static final Set<String> LAWS = Set.of(
            "C5-layers",
            "C5-neurons",
            "C5-matrices",
            "C5-decay",
            "C5-schedule",
            "C5-batches",
            "C5-group",
            "C5-balancing",
            "C5-shared",
            "C5-channels",
            "C5-biases",
            "C5-bias-matrices",
            "C5-mixed");
    private static final Set<String> OF_THE_GRADIENT = Stream.concat(
                    Stream.of(
                            "gradient",
                            "C1-rate",
                            "C2-rate",
                            "C3-rate",
                            "C1-order",
                            "C2-order",
                            "C3-order",
                            "B3-conserved",
                            "B4-factors",
                            "B7-order"),
                    LAWS.stream())
            .collect(Collectors.toSet());

    @Test
    void everyCertificateHoldsForTheProgramAsItIs() {
        assertEquals(Set.of(), failing(new Certifier()));
    }

    @Test
    void aWrongSignInTheFirstLayersGradientTurnsEveryCertificateRed() {
        assertEquals(OF_THE_GRADIENT, failing(new Certifier(scalingFirstLayer(-1), 1)));
    }

    @Test
    void aGradientThatIsHalfAPercentTooLargeInOneLayerIsNoticed() {
        Set<String> failing = failing(new Certifier(scalingFirstLayer(1.005), 1));
        assertTrue(failing.containsAll(Set.of("gradient", "C1-rate", "C2-rate", "C3-rate")), failing.toString());
        assertTrue(failing.containsAll(LAWS), failing.toString());
    }

    @Test
    void aGradientOfTheWrongSignInAllLayersKeepsTheLawsButIsNotTheDerivative() {
        Set<String> failing = failing(new Certifier(scalingAll(-1), 1));
        assertTrue(failing.contains("gradient"));
        assertTrue(failing.stream().noneMatch(LAWS::contains), failing.toString());
    }

    @ParameterizedTest
    @ValueSource(doubles = {2, -1, 1 + 1e-6})
    void aWrongFactorInC5TurnsItsLawsRedAndNothingElse(double factor) {
        assertEquals(LAWS, failing(new Certifier(UnaryOperator.identity(), factor)));
    }

    @Test
    void anErrorThatIsNotANumberDoesNotHold() {
        assertEquals(false, new CertificateResult("id", "statement", "source", "0", Double.NaN, 0, 1).holds());
    }

    private static Set<String> failing(Certifier certifier) {
        List<CertificateResult> results = certifier.run();
        return results.stream()
                .filter(r -> !r.holds())
                .map(CertificateResult::id)
                .collect(Collectors.toSet());
    }

    private static UnaryOperator<Objective> scalingFirstLayer(double factor) {
        return honest -> new Tampered(honest, factor, false);
    }

    private static UnaryOperator<Objective> scalingAll(double factor) {
        return honest -> new Tampered(honest, factor, true);
    }

    private record Tampered(Objective honest, double factor, boolean everywhere) implements Objective {
        @Override
        public double evaluate(Layers at, Layers gradient) {
            double loss = honest.evaluate(at, gradient);
            int end =
                    everywhere ? gradient.parameters().length : gradient.shape().offset(2);
            for (int i = 0; i < end; i++) {
                gradient.parameters()[i] *= factor;
            }
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
}
