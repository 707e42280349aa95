package dlnlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dlnlab.measure.Certificate;
import dlnlab.measure.Certifier;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a command printed and how it ended.
record Outcome(int code, String out, String err) {

    static Outcome of(String... words) {
        return certifying(() -> new Certifier().certificates(), words);
    }

    /// A command that must succeed.
    static Outcome done(String... words) {
        Outcome outcome = of(words);
        assertEquals(0, outcome.code(), outcome.err());
        return outcome;
    }

    static Outcome certifying(Supplier<List<Certificate>> certificates, String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = CommandLineMain.execute(words, new PrintWriter(out), new PrintWriter(err), certificates, List::of);
        return new Outcome(code, out.toString(), err.toString());
    }

    /// The output as the one JSON value that it must be: anything after it is refused.
    JsonNode json() {
        return JsonMapper.shared().readTree(out);
    }

    /// The outcome's only member.
    JsonNode member() {
        assertEquals(1, json().get("members").size());
        return json().get("members").get(0);
    }
}
