package dlnlab.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.linalg.DenseMatrix;
import dlnlab.network.Layers;
import dlnlab.problem.Objective;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// No green tick that cannot turn red: a wrong gradient is noticed by the certificates that rest on it. That all hold
/// for the program as it is, [SabotageTest] checks.
class CertifierTest {
    /// Those of random networks; those of whole runs, which [SabotageTest] spoils one by one, would take minutes to
    /// diverge.
    private static final Pattern SABOTAGED = Pattern.compile("gradient|C[1-7]-.*|B[347]-.*");

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
    /// What moves networks by their gradients, or looks at one.
    static final Set<String> OF_THE_GRADIENT = Stream.concat(
                    Stream.of(
                            "gradient",
                            "C1-rate",
                            "C2-rate",
                            "C3-rate",
                            "C1-order",
                            "C2-order",
                            "C3-order",
                            "C4-rate",
                            "C4-channels",
                            "B3-conserved",
                            "B4-factors",
                            "B7-order",
                            "C6-flow",
                            "C6-order",
                            "C7-rate"),
                    LAWS.stream())
            .collect(Collectors.toSet());

    @Test
    void aWrongSignInTheFirstLayersGradientTurnsEveryCertificateOfTheGradientRed() {
        assertEquals(OF_THE_GRADIENT, failing(new Certifier(scalingFirstLayer(-1), Constants.TRUE)));
    }

    @Test
    void aGradientThatIsHalfAPercentTooLargeInOneLayerIsNoticed() {
        Set<String> failing = failing(new Certifier(scalingFirstLayer(1.005), Constants.TRUE));
        assertTrue(
                failing.containsAll(Set.of("gradient", "C1-rate", "C2-rate", "C3-rate", "C4-rate")),
                failing.toString());
        assertTrue(failing.containsAll(LAWS), failing.toString());
    }

    @Test
    void aGradientOfTheWrongSignInAllLayersKeepsTheLawsButIsNotTheDerivative() {
        Set<String> failing = failing(new Certifier(scalingAll(-1), Constants.TRUE));
        assertTrue(failing.contains("gradient"));
        assertTrue(failing.stream().noneMatch(LAWS::contains), failing.toString());
    }

    @Test
    void anErrorThatIsNotANumberDoesNotHold() {
        assertEquals(false, new CertificateResult("id", "statement", "source", "0", Double.NaN, 0, 1).holds());
    }

    private static Set<String> failing(Certifier certifier) {
        return certifier.certificates().stream()
                .filter(certificate -> SABOTAGED.matcher(certificate.id()).matches())
                .map(Certificate::run)
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
