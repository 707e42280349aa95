package dlnlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.measure.Certificate;
import dlnlab.measure.Certifier;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// `certify` sets every statement beside its measurement, and its exit code is the verdict.
class CertifyCommandTest {

    @Test
    void theProgramAsItIsPasses() {
        // the others are run by the test that spoils them
        List<Certificate> quick = new Certifier()
                .certificates().stream()
                        .filter(certificate ->
                                certificate.id().matches("gradient|C.-rate|C5-(layers|neurons|matrices)"))
                        .toList();
        Outcome outcome = Outcome.certifying(() -> quick, "certify", "--json");
        assertEquals(0, outcome.code());
        List<String> ids = StreamSupport.stream(outcome.json().spliterator(), false)
                .map(node -> node.get("id").stringValue())
                .toList();
        assertTrue(ids.containsAll(
                List.of("gradient", "C1-rate", "C2-rate", "C3-rate", "C5-layers", "C5-neurons", "C5-matrices")));
        for (JsonNode node : outcome.json()) {
            assertEquals("holds", node.get("verdict").stringValue());
            double distance =
                    node.get("measured").doubleValue() - node.get("predicted").doubleValue();
            assertTrue(Math.abs(distance) <= node.get("tolerance").doubleValue());
            assertTrue(node.get("seconds").doubleValue() >= 0);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.2, -1.2, Double.NaN, Double.POSITIVE_INFINITY})
    void oneThatFailsTurnsTheExitCodeAndItsOwnLineRed(double measured) {
        List<Certificate> certificates =
                List.of(certificate("Water is wet", 0.9), certificate("Two is three", measured));
        Outcome outcome = Outcome.certifying(() -> certificates, "certify");
        assertEquals(1, outcome.code());
        assertTrue(line(outcome, "Water is wet").startsWith("holds"));
        assertTrue(line(outcome, "Two is three").startsWith("FAILS"));
        JsonNode json =
                Outcome.certifying(() -> certificates, "certify", "--json").json();
        assertEquals("fails", json.get(1).get("verdict").stringValue());
        assertEquals(!Double.isFinite(measured), json.get(1).get("measured").isNull());
    }

    @Test
    void publishedNumbersAreSetBesideTheTheoremsWhenAsked() {
        StringWriter out = new StringWriter();
        int code = CommandLineMain.execute(
                new String[] {"certify", "--published"},
                new PrintWriter(out),
                new PrintWriter(new StringWriter()),
                () -> List.of(certificate("Water is wet", 0.9)),
                () -> List.of(certificate("Two is three", 2)));
        assertEquals(1, code);
        List<String> lines = out.toString().lines().toList();
        assertEquals(3, lines.size());
        assertTrue(lines.get(2).startsWith("FAILS"), lines.get(2));
    }

    private static Certificate certificate(String statement, double measured) {
        return new Certificate("id", statement, "nobody", "less than 1", 0, 1, () -> measured);
    }

    private static String line(Outcome outcome, String statement) {
        return outcome.out()
                .lines()
                .filter(line -> line.contains(statement))
                .findFirst()
                .orElseThrow();
    }
}
