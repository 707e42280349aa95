package dlnlab.cli;

import dlnlab.experiment.Assignment;
import dlnlab.export.ResultFolder;
import dlnlab.export.RunSummary;
import dlnlab.export.WeightsFile;
import dlnlab.linalg.Kernels;
import dlnlab.run.Assembler;
import dlnlab.run.Headless;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/// Runs an experiment, or all members of a scene, to the end.
@Command(
        name = "run",
        description = {
            "Runs a scene, a preset or a file to its end and prints what came out.",
            "",
            "A file is what the window or run --out saved: an experiment, a study, a scene, or a run (.dlnrun), whose "
                    + "experiment runs again from its start.",
            "",
            "The members of a scene or study run one after the other. --set, --seed and --steps change what they share; a "
                    + "member that sets the same knob itself keeps its own value.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Examples:",
            "  run linear-balance --set activation=tanh --set stepSize=0.01 --steps 5000",
            "  run tanh-breaks-it --set depth=4 --out results",
            "  run digits-relu --json --out results",
            "  run results/experiment.json --weights-in results/weights.json",
        })
final class RunCommand implements Callable<Integer> {
    /// A number has up to 24 characters, and a file for people has one on every line.
    private static final long BYTES_PER_WEIGHT = 64;

    private static final int MEGABYTE = 1 << 20;
    private static final int LONGEST_WEIGHTS = 1 << 30;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Mixin
    private ExperimentArguments arguments = new ExperimentArguments();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Writes experiment, summary, trace and weights there; "
                    + "of several members each into a folder of its own, named by its label.")
    private @Nullable String out;

    @Option(names = "--weights-in", paramLabel = "FILE", description = "Starts every run from these weights.")
    private @Nullable String weightsIn;

    @Option(names = "--json", description = "Prints one JSON object instead of a table.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        PrintWriter screen = Objects.requireNonNull(spec).commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        RunPlan plan = arguments.plan();
        String title = RunTitle.of(arguments.named().shared(), plan.shared());
        List<RunPlan.Member> members = plan.members();
        List<ResultFolder> folders = folders(plan, members);
        List<double @Nullable []> starts = starts(members);
        // after all that can be wrong with the words, before anything takes time
        for (ResultFolder folder : folders) {
            folder.make();
        }
        noteIdleSettings(plan, err);
        Kernels.fallbackReason().ifPresent(err::println);
        List<ObjectNode> summaries = new ArrayList<>();
        for (int k = 0; k < members.size(); k++) {
            RunPlan.Member member = members.get(k);
            Headless.Result result = WatchedRun.of(member.experiment(), starts.get(k), err);
            if (!folders.isEmpty()) {
                folders.get(k).write(member.label(), member.experiment(), result);
            }
            if (json) {
                summaries.add(RunSummary.member(member.label(), member.experiment(), result));
            } else {
                String label = plan.isSingle() ? title : member.label();
                printBlock(plan.isSingle() ? "" : title, k, label, result, screen);
            }
        }
        if (json) {
            screen.print(RunSummary.text(RunSummary.of(plan.shared(), summaries)));
        }
        screen.flush();
        return 0;
    }

    /// @param heading over all members, or empty
    private static void printBlock(
            String heading, int member, String label, Headless.Result result, PrintWriter screen) {
        if (member > 0) {
            screen.println();
        } else if (!heading.isEmpty()) {
            screen.println(heading);
            screen.println();
        }
        RunReport.print(label, result, screen);
        screen.flush();
    }

    private List<ResultFolder> folders(RunPlan plan, List<RunPlan.Member> members) {
        if (out == null) {
            return List.of();
        }
        ResultFolder folder = ResultFolder.at(FileReading.path(out, "output folder"));
        return plan.isSingle()
                ? List.of(folder)
                : folder.members(members.stream().map(RunPlan.Member::label).toList());
    }

    // for all members before the first one runs: a mistake is told at once, and nothing is written
    private List<double @Nullable []> starts(List<RunPlan.Member> members) {
        String text = weightsIn == null ? "" : FileReading.text(weightsIn, "weights file", longest(members));
        List<double @Nullable []> starts = new ArrayList<>();
        for (RunPlan.Member member : members) {
            double[] start =
                    weightsIn == null ? null : WeightsFile.read(text, Assembler.shape(member.experiment()), weightsIn);
            if (members.size() > 1) {
                new Assembler().assemble(member.experiment(), start);
            }
            starts.add(start);
        }
        return starts;
    }

    // a file of more bytes than the weights of these networks can take is some other file
    private static int longest(List<RunPlan.Member> members) {
        long most = members.stream()
                .mapToLong(member -> Assembler.shape(member.experiment()).parameterCount())
                .max()
                .orElse(0);
        long megabytes = 1 + most * BYTES_PER_WEIGHT / MEGABYTE;
        return (int) Math.min(megabytes * MEGABYTE, LONGEST_WEIGHTS);
    }

    private void noteIdleSettings(RunPlan plan, PrintWriter err) {
        for (Assignment assignment : arguments.assignments()) {
            if (plan.isSetByEveryMember(assignment.id())) {
                err.println("Every member of " + arguments.name() + " sets " + assignment.id() + " itself, so "
                        + assignment.id() + "=" + assignment.text() + " changes nothing.");
            }
        }
    }
}
