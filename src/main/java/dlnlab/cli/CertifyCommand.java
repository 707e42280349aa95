package dlnlab.cli;

import dlnlab.measure.Certificate;
import dlnlab.measure.CertificateResult;
import dlnlab.run.Clock;
import dlnlab.run.NumberText;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Sets the theorems against measurements.
@Command(
        name = "certify",
        description = "Checks the theorems on seeded random experiments; exit code 1 when one fails.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class CertifyCommand implements Callable<Integer> {
    private final Supplier<List<Certificate>> theorems;
    private final Supplier<List<Certificate>> publishedNumbers;
    private final Clock clock = Clock.system();

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Option(names = "--json", description = "Prints a JSON array instead of a table.")
    private boolean json;

    @Option(names = "--published", description = "Sets runs beside published numbers too, which takes several minutes.")
    private boolean published;

    CertifyCommand(Supplier<List<Certificate>> theorems, Supplier<List<Certificate>> publishedNumbers) {
        this.theorems = theorems;
        this.publishedNumbers = publishedNumbers;
    }

    @Override
    public Integer call() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        PrintWriter out = line.getOut();
        List<Certificate> certificates = new ArrayList<>(theorems.get());
        if (published) {
            certificates.addAll(publishedNumbers.get());
        }
        Table table =
                new Table().row("VERDICT", "MEASURED", "PREDICTED", "TOLERANCE", "STATEMENT", "SECONDS", "SOURCE");
        ArrayNode array = JsonMapper.shared().createArrayNode();
        boolean all = true;
        Progress progress = new Progress(line.getErr(), certificates.size(), WatchedRun.isTerminal(), clock);
        long done = 0;
        for (Certificate certificate : certificates) {
            long began = clock.nanos();
            CertificateResult result = certificate.run();
            double seconds = (clock.nanos() - began) * 1e-9;
            all &= result.holds();
            addTo(table, result, seconds);
            addTo(array.addObject(), result, seconds);
            progress.accept(++done);
        }
        progress.done();
        if (json) {
            out.println(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(array));
        } else {
            table.print(out);
        }
        return all ? 0 : 1;
    }

    private static void addTo(Table table, CertificateResult result, double seconds) {
        table.row(
                result.holds() ? "holds" : "FAILS",
                NumberText.number(result.measured(), 3),
                result.predicted(),
                NumberText.number(result.tolerance(), 3),
                result.statement(),
                NumberText.number(seconds, 2),
                result.source());
    }

    private static void addTo(ObjectNode node, CertificateResult result, double seconds) {
        node.put("id", result.id())
                .put("statement", result.statement())
                .put("source", result.source())
                .put("predicted", result.target())
                // JSON knows neither NaN nor infinity
                .put("measured", Double.isFinite(result.measured()) ? result.measured() : null)
                .put("tolerance", result.tolerance())
                .put("verdict", result.holds() ? "holds" : "fails")
                .put("seconds", seconds);
    }
}
