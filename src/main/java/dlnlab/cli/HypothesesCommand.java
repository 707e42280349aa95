package dlnlab.cli;

import dlnlab.ensemble.Hypotheses;
import dlnlab.ensemble.Hypothesis;
import dlnlab.ensemble.HypothesisVerdict;
import dlnlab.run.NumberText;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Holds norm, rank and volume against three experiments.
@Command(
        name = "hypotheses",
        description = "Does descent prefer the least norm, the least rank or the largest volume? Three experiments"
                + " answer: what descent reaches beside the best rival that fits as well.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class HypothesesCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Option(names = "--json", description = "Prints a JSON array instead of a table.")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        List<HypothesisVerdict> verdicts =
                Hypotheses.verdicts(Runtime.getRuntime().availableProcessors());
        if (json) {
            out.println(json(verdicts));
        } else {
            print(verdicts, out);
        }
        return 0;
    }

    private static void print(List<HypothesisVerdict> verdicts, PrintWriter out) {
        Table table = new Table().row("EXPERIMENT", "HYPOTHESIS", "VERDICT", "MEASURE", "REACHED", "RIVAL", "WHICH");
        for (HypothesisVerdict verdict : verdicts) {
            table.row(
                    verdict.experiment(),
                    verdict.hypothesis().title(),
                    words(verdict.outcome()),
                    verdict.hypothesis().measure(),
                    NumberText.number(verdict.reached(), 4),
                    NumberText.number(verdict.rival(), 4),
                    verdict.rivalName());
        }
        table.print(out);
        out.println();
        out.println(Hypothesis.comparedAt());
    }

    private static String words(HypothesisVerdict.Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String json(List<HypothesisVerdict> verdicts) {
        ArrayNode array = JsonMapper.shared().createArrayNode();
        for (HypothesisVerdict verdict : verdicts) {
            ObjectNode one = array.addObject()
                    .put("experiment", verdict.experiment())
                    .put("hypothesis", verdict.hypothesis().title())
                    .put("verdict", words(verdict.outcome()))
                    .put("measure", verdict.hypothesis().measure())
                    .put("reached", verdict.reached())
                    .put("rival", verdict.rival())
                    .put("which", verdict.rivalName());
            if (verdict.hypothesis() == Hypothesis.VOLUME) {
                one.put("singularValuesRaisedTo", verdict.floor()).put("comparedAt", Hypothesis.comparedAt());
            }
        }
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(array);
    }
}
