package dlnlab.cli;

import dlnlab.ensemble.BestOfGrid;
import dlnlab.ensemble.EnsembleCsv;
import dlnlab.ensemble.EnsembleFile;
import dlnlab.ensemble.EnsemblePlan;
import dlnlab.ensemble.EnsembleProgress;
import dlnlab.ensemble.EnsembleRun;
import dlnlab.ensemble.EnsembleSpec;
import dlnlab.ensemble.EnsembleState;
import dlnlab.ensemble.EnsembleTable;
import dlnlab.experiment.InvalidExperimentException;
import dlnlab.export.AtomicFile;
import dlnlab.linalg.Kernels;
import dlnlab.run.Clock;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Runs an experiment from many random starts, over a grid of parameters, on all cores.
@Command(
        name = "ensemble",
        description = {
            "Runs an experiment from many random starts, over any grid of parameters, on all cores, and sums up the ends.",
            "",
            "Every start has a seed of its own, drawn from the seed of the experiment; all cells of the grid begin from"
                    + " the same starts. The results do not depend on order or cores.",
            "",
            "With --resume, every finished member is on disk at once: the same command goes on where it was ended,"
                    + " by whatever, and comes to the same table.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Examples:",
            "  ensemble hyperbola-depths --only \"endToEnd.w12>0\"",
            "  ensemble infinite-depth --seeds 500 --grid scale=geometric:1e-4:1e-1:4 --csv ends.csv",
            "  ensemble acceleration --seeds 10 --grid stepSize=geometric:1e-3:1:13 --best stepSize",
            "  ensemble hyperbola-depths --resume corners.dlnens",
            "  ensemble completion-2000 --rows",
            "  ensemble completion-2k --seeds 1 --grid depth=baseline=nuclearNorm,2,3 --rows",
        })
final class EnsembleCommand implements Callable<Integer> {
    private static final long LOOK_MILLIS = 100;
    private static final int MOST_CORES = 1024;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Mixin
    private EnsembleArguments arguments = new EnsembleArguments();

    @Option(
            names = "--resume",
            paramLabel = "FILE",
            description = "Keeps every finished member in this file, and goes on with what is in it.")
    private @Nullable String resume;

    @Option(names = "--cores", paramLabel = "n", description = "Members computed at a time; all cores by default.")
    private int cores = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--only",
            paramLabel = "COLUMN>x",
            description = "Sums up the members whose number in a column is larger (or with < smaller) than x.")
    private @Nullable String only;

    @Option(
            names = "--best",
            paramLabel = "PARAMETER",
            description =
                    "Finds the best value of one axis of the grid for every other: fewest steps to the goal of the"
                            + " loss where there is one, else least loss at the end.")
    private @Nullable String best;

    @Option(names = "--rows", description = "Prints one line per cell: the medians, and why its members ended.")
    private boolean rows;

    @Option(names = "--csv", paramLabel = "FILE", description = "Writes all members as a table.")
    private @Nullable String csv;

    @Option(names = "--json", description = "Prints one JSON object instead of a table.")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter screen = Objects.requireNonNull(spec).commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        if (cores < 1 || cores > MOST_CORES) {
            throw new InvalidExperimentException(
                    "cores", "The number of cores must be a whole number from 1 to 1024, but was " + cores + ".");
        }
        Path file = resume == null ? null : FileReading.path(resume, "file to resume");
        EnsemblePlan plan = EnsemblePlan.of(spec(file));
        Path table = csv == null ? null : FileReading.path(csv, "table");
        checkWords(plan, table);
        Kernels.fallbackReason().ifPresent(err::println);
        try (EnsembleRun run = EnsembleRun.start(plan, file, cores, Clock.system())) {
            watch(run, err);
            EnsembleProgress progress = run.progress();
            // what was finished before a failure may have taken hours
            report(run.table().sorted(), progress, table, screen);
            if (progress.state() == EnsembleState.FAILED) {
                err.println(progress.failure());
                return 1;
            }
            return 0;
        }
    }

    private EnsembleSpec spec(@Nullable Path file) throws IOException {
        if (arguments.isGiven() || file == null) {
            return arguments.spec();
        }
        return arguments.changed(EnsembleFile.specOf(file)
                .orElseThrow(() -> new InvalidExperimentException(
                        "ensemble",
                        "There is no file " + file + " to resume; name the ensemble that is to be kept in it.")));
    }

    // all that can be wrong with the words, before anything takes time
    private void checkWords(EnsemblePlan plan, @Nullable Path table) throws IOException {
        Condition.parse(only, plan);
        if (best != null) {
            bestOf(EnsembleTable.empty(plan));
        }
        if (table != null) {
            AtomicFile.probe(table);
        }
    }

    private static void watch(EnsembleRun run, PrintWriter err) throws InterruptedException {
        if (!run.progress().note().isEmpty()) {
            err.println(run.progress().note());
        }
        EnsembleLine line = new EnsembleLine(err, WatchedRun.isTerminal(), Clock.system());
        while (!run.await(LOOK_MILLIS)) {
            line.show(run.progress());
        }
        line.done();
    }

    private void report(EnsembleTable table, EnsembleProgress progress, @Nullable Path file, PrintWriter screen)
            throws IOException {
        if (file != null) {
            AtomicFile.write(file, out -> {
                Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                EnsembleCsv.write(table, writer);
                writer.flush();
            });
        }
        Condition condition = Condition.parse(only, table.plan());
        EnsembleReport report = new EnsembleReport(condition.of(table), progress, condition.text(), bestOf(table));
        if (json) {
            screen.print(report.json());
        } else if (rows) {
            report.printRows(screen);
        } else {
            report.print(screen);
        }
        screen.flush();
    }

    private List<BestOfGrid> bestOf(EnsembleTable table) {
        if (best == null) {
            return List.of();
        }
        boolean hasGoal = table.plan().spec().experiment().stop().lossBelow() > 0;
        return hasGoal
                ? BestOfGrid.byStepsToGoal(table, best)
                : BestOfGrid.of(table, best, table.plan().column("loss"));
    }
}
