package dlnlab.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A wrong sign, exponent or factor in one constant of the theory turns the certificates red that rest on it, and no
/// other.
///
/// A certificate that never asks for the constant cannot see it, so only those that do are run again.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SabotageTest {
    private static final String LAWS = "C5-layers C5-neurons C5-matrices C5-decay C5-schedule C5-batches C5-group "
            + "C5-balancing C5-shared C5-channels C5-biases C5-bias-matrices C5-mixed";

    private final Map<String, Certificate> honest = new LinkedHashMap<>();
    private final Map<String, Set<String>> certificatesByConstant = new TreeMap<>();

    @BeforeAll
    void runEveryCertificateAndListenToWhatItAsksFor() {
        Set<String> asked = new TreeSet<>();
        Constants listening = (name, value) -> {
            asked.add(name);
            return value;
        };
        for (Certificate certificate : new Certifier(UnaryOperator.identity(), listening).certificates()) {
            honest.put(certificate.id(), certificate);
            asked.clear();
            CertificateResult result = certificate.run();
            assertEquals(true, result.holds(), result.toString());
            asked.forEach(name -> certificatesByConstant
                    .computeIfAbsent(name, key -> new TreeSet<>())
                    .add(certificate.id()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "A8 exponent, -1, A8",
        "A8 exponent, 1.001, A8",
        "B5 time, 1.01, B5-limit",
        "B6 exponent, 0.5, B6-spectrum",
        "B6 exponent, 1.001, B6-spectrum",
        "B6 rank, 2, B6-definite",
        "C4 outgoing, -1, C4-rate C4-channels",
        "C4 outgoing, 1.000001, C4-rate C4-channels",
        "C5 drift, -1, " + LAWS,
        "C5 drift, 2, " + LAWS,
        "C5 drift, 1.000001, " + LAWS,
        "C6 rate, 0.5, C6-flow C6-order",
        "C6 rate, -1, C6-flow C6-order",
        "C7 rate, -1, C7-rate",
        "C7 rate, 2, C7-rate",
        "C8 balance, 0.1, C8-balance",
        "C8 loss, 0.1, C8-loss",
        "C8 norms, 0.1, C8-norms",
        "C9 ratio, 0.5, C9-ratio",
        "C9 contraction, 2, C9-line",
        "C9 contraction, -1, C9-line",
        "C10 curvature, -1, C10",
        "C10 curvature, 2, C10",
        "E1 singular, 2, E1",
        "E2 exponent, -1, E2-line",
        "E2 plateau, 2, E2-plateau",
        "E3 share, 0.5, E3-l4-depth2 E3-l4-depth3",
        "E3 no gain, 0.5, E3-l2-depth2 E3-l2-depth3",
        "E3 step, 0.95, E3-two",
        "E3 step, 1.05, E3-two",
        "E3 slow step, 0.5, E3-two-slow",
        "E4 depth, 2, E4-depth1",
        "E4 whitened depth, 1.5, E4-whitened",
        "E4 integral, -1, E4-depth2 E4-depth3",
        "E4 curl, -1, E4-stokes",
        "E4 curl, 1.001, E4-stokes",
        "E5 exponent, 1.5, E5",
        "E5 factor, 0.5, E5",
        "F1 exponent, 0.99, F1",
        "F1 exponent, -1, F1",
        "F1 factor, -1, F1",
        "F1 factor, 1.000001, F1",
        "F2 line, -1, F2-line",
        "F2 line, 1.000001, F2-line",
        "F2 power, -1, F2-power",
        "F2 power, 1.000001, F2-power",
        "F2 exponent, -1, F2-saturating F2-deeper",
        "F2 exponent, 1.001, F2-saturating F2-deeper",
        "F2 escape, -1, F2-first",
        "F5 loss, 1.01, F5-depth3 F5-depth4",
        "F5 power, 0.5, F5-depth3 F5-depth4",
        "F5 bound, 1.4, F5-bound",
        "F5 sign, -1, F5-bounded",
        "F8 exponent, -1, F8-coefficient",
        "F8 exponent, 1.1, F8-coefficient",
        "F8 factor, 1.01, F8-coefficient",
        "F8 power, -1, F8-limit",
        "F8 power, 1.01, F8-limit",
        "F8 hyperbola, 2, F8-corner",
        "F9 root, 2, F9",
        "F9 root, -1, F9",
        "F10 share, 1.000001, F10-length",
        "F10 exponent, 1.001, F10-length",
        "F10 sides, -1, F10-tangent",
        "F10 sides, 1.001, F10-tangent",
        "F10 time, -1, F10-flow",
        "F10 time, 2, F10-flow"
    })
    void aWrongConstantTurnsItsCertificatesRedAndNoOther(String constant, double factor, String expected) {
        Constants wrong = (name, value) -> name.equals(constant) ? factor * value : value;
        Set<String> failing = new Certifier(UnaryOperator.identity(), wrong)
                .certificates().stream()
                        .filter(certificate -> mayChange(certificate, constant))
                        .map(Certificate::run)
                        .filter(result -> !result.holds())
                        .map(CertificateResult::id)
                        .collect(Collectors.toSet());
        assertEquals(Set.of(expected.split(" ", -1)), failing);
    }

    private boolean mayChange(Certificate certificate, String constant) {
        Certificate before = Objects.requireNonNull(honest.get(certificate.id()));
        boolean otherBound = before.target() != certificate.target() || before.tolerance() != certificate.tolerance();
        return otherBound
                || certificatesByConstant.getOrDefault(constant, Set.of()).contains(certificate.id());
    }

    /// No green tick that cannot turn red: those that no constant spoils see a wrong gradient.
    @Test
    void everyCertificateIsTurnedRedByAWrongConstantOrAWrongGradient() throws ReflectiveOperationException {
        CsvSource rows = Objects.requireNonNull(SabotageTest.class
                .getDeclaredMethod(
                        "aWrongConstantTurnsItsCertificatesRedAndNoOther", String.class, double.class, String.class)
                .getAnnotation(CsvSource.class));
        Set<String> red = Stream.of(rows.value())
                .map(row -> row.split(",", -1)[2].strip())
                .flatMap(ids -> Stream.of(ids.split(" ", -1)))
                .collect(Collectors.toCollection(TreeSet::new));
        red.addAll(CertifierTest.OF_THE_GRADIENT);
        assertEquals(new TreeSet<>(honest.keySet()), red);
    }

    @Test
    void noTwoCertificatesShareAnId() {
        List<Certificate> all = new Certifier().certificates();
        assertEquals(all.size(), all.stream().map(Certificate::id).distinct().count());
        assertNotEquals(0, all.size());
    }

    @Test
    void everyTheoremOfTheLecturesHasACertificate() {
        Set<String> labels =
                honest.keySet().stream().map(id -> id.replaceFirst("-.*", "")).collect(Collectors.toSet());
        Set<String> missing = Stream.of(
                        "A8", "B3", "B4", "B5", "B6", "B7", "C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8", "C9", "C10",
                        "E1", "E2", "E3", "E4", "E5", "F1", "F2", "F5", "F8", "F9", "F10")
                .filter(label -> !labels.contains(label))
                .collect(Collectors.toSet());
        assertEquals(Set.of(), missing);
    }
}
