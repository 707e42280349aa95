package dlnlab.cli;

import dlnlab.experiment.Experiment;
import dlnlab.export.ResultFolder;
import dlnlab.export.RunSummary;
import dlnlab.export.WeightsFile;
import dlnlab.linalg.Kernels;
import dlnlab.measure.Quantities;
import dlnlab.measure.Quantity;
import dlnlab.run.Assembler;
import dlnlab.run.Headless;
import dlnlab.run.NumberText;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Runs an experiment to its end.
@Command(
        name = "run",
        description = "Runs a preset or an experiment file to its end and prints what came out.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Examples:",
            "  run linear-balance --set activation=tanh --set stepSize=0.01 --steps 5000",
            "  run digits-relu --json --out results",
            "  run results/experiment.json --weights-in results/weights.json",
        })
final class RunCommand implements Callable<Integer> {
    private static final int SHOWN = 4;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Mixin
    private ExperimentArguments arguments = new ExperimentArguments();

    @Option(names = "--out", paramLabel = "DIR", description = "Writes experiment, summary, trace and weights there.")
    private @Nullable String out;

    @Option(names = "--weights-in", paramLabel = "FILE", description = "Starts from these weights.")
    private @Nullable String weightsIn;

    @Option(names = "--json", description = "Prints one JSON object instead of a table.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        PrintWriter screen = Objects.requireNonNull(spec).commandLine().getOut();
        Experiment experiment = arguments.experiment();
        ResultFolder folder = out == null ? null : ResultFolder.at(FileReading.path(out, "output folder"));
        double[] start = weightsIn == null
                ? null
                : WeightsFile.read(FileReading.text(weightsIn, "weights file"), Assembler.shape(experiment), weightsIn);
        Headless.Result result =
                WatchedRun.of(experiment, start, spec.commandLine().getErr());
        if (folder != null) {
            folder.write(experiment, result);
        }
        if (json) {
            screen.print(RunSummary.text(RunSummary.of(experiment, result)));
            screen.flush();
        } else {
            print(experiment, result, screen);
        }
        return 0;
    }

    private static void print(Experiment experiment, Headless.Result result, PrintWriter screen) {
        screen.println(experiment.title());
        screen.println(result.message());
        screen.printf(
                Locale.ROOT,
                "%,d steps in %s s, %s steps per second, %s%n%n",
                result.steps(),
                NumberText.number(result.seconds(), 3),
                NumberText.number(result.steps() / result.seconds(), 3),
                Kernels.current().name());
        Table table = new Table();
        result.finalValues().forEach((id, values) -> {
            Quantity quantity = Quantities.find(id).orElseThrow();
            table.row(id, quantity.symbol(), numbers(values));
        });
        table.print(screen);
    }

    private static String numbers(double[] values) {
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < values.length; k++) {
            boolean shown = k < SHOWN || k == values.length - 1;
            if (shown) {
                text.append(k == 0 ? "" : "  ").append(NumberText.number(values[k], 6));
            } else if (k == SHOWN) {
                text.append("  ...");
            }
        }
        return values.length > SHOWN + 1 ? text + "  (" + values.length + " values)" : text.toString();
    }
}
