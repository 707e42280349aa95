package dlnlab.cli;

import dlnlab.experiment.InvalidExperimentException;
import dlnlab.export.FigureFormat;
import dlnlab.figure.EndedRun;
import dlnlab.figure.ExhibitFigures;
import dlnlab.figure.Figures;
import dlnlab.figure.StudyFigures;
import dlnlab.linalg.Kernels;
import dlnlab.measure.Subject;
import dlnlab.plot.Palette;
import dlnlab.plot.PictureSize;
import dlnlab.plot.Scale;
import dlnlab.run.Assembler;
import dlnlab.run.Headless;
import dlnlab.scene.ChartSpec;
import dlnlab.scene.TimeAxis;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Runs an experiment, or all members of a scene, to the end and draws one chart of them into a file.
@Command(
        name = "plot",
        description = "Runs a scene, a preset or a file to its end and writes one chart of it as a figure.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Examples:",
            "  plot hyperbola --chart plane --out plane.svg",
            "  plot linear-balance --chart spectrum --theme print --out spectrum.pdf",
            "  plot depth-fills-a-matrix --chart effectiveRank --y-scale log --out ranks.svg",
            "  plot unbalanced-relu --chart layerNorms --out norms.csv",
            "  plot decaying-steps --chart loss --axis time --out time.svg",
            "  plot unbalanced-relu --phase layerNorms:1,layerNorms:2 --out norms.svg",
        })
final class PlotCommand implements Callable<Integer> {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,6})x(\\d{1,6})");

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Mixin
    private ExperimentArguments arguments = new ExperimentArguments();

    @Option(
            names = "--chart",
            paramLabel = "ID|QUANTITY",
            description = "A chart of the window (loss, gaps, spectrum, plane, neurons), one of the scene's own, or a "
                    + "quantity's id; see the command quantities.")
    private @Nullable String chart;

    @Option(
            names = "--phase",
            paramLabel = "X,Y",
            description = "Instead of --chart: one column against another, each written QUANTITY or QUANTITY:COLUMN "
                    + "with columns counted from 1.")
    private @Nullable String phase;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "The figure, ending in .svg, .pdf, .png (twice the size) or .csv (the numbers).")
    private String out = "";

    @Option(names = "--size", paramLabel = "WxH", description = "Width and height in pixels; 900x600 unless told.")
    private String size = "900x600";

    @Option(names = "--theme", paramLabel = "NAME", description = "light, dark, projector or print; light unless told.")
    private String theme = "light";

    @Option(names = "--y-scale", paramLabel = "NAME", description = "Scale of the vertical axis: linear, log, symlog.")
    private @Nullable String yScale;

    @Option(names = "--x-scale", paramLabel = "NAME", description = "Scale of the horizontal axis.")
    private @Nullable String xScale;

    @Option(
            names = "--axis",
            paramLabel = "NAME",
            description =
                    "What the horizontal axis counts: iterations, time (the sum of the steps), scaled-time (t · N), "
                            + "or automatic: time where the runs are flows or take steps of different sizes.")
    private @Nullable String axis;

    /// The looks a figure can have.
    private enum Look {
        LIGHT,
        DARK,
        PROJECTOR,
        PRINT;

        Palette palette() {
            return switch (this) {
                case LIGHT -> Palette.light();
                case DARK -> Palette.dark();
                case PROJECTOR -> Palette.projector();
                case PRINT -> Palette.print();
            };
        }
    }

    private static void refuseWhatMoves(ChartSpec chosen) {
        boolean starts = chosen.kind() == ChartSpec.Kind.STARTS || chosen.kind() == ChartSpec.Kind.HISTOGRAM;
        if (starts || ExhibitFigures.moves(chosen)) {
            throw new InvalidExperimentException(
                    "chart",
                    "The chart " + chosen.id() + " must be saved from the window, where it moves"
                            + (starts ? "; the command ensemble computes its numbers." : "."));
        }
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        // a figure needs no display, also where DISPLAY names one that does not answer
        System.setProperty("java.awt.headless", "true");
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        RunPlan plan = arguments.plan();
        List<RunPlan.Member> members = plan.members();
        Path file = FileReading.path(out, "figure's file");
        FigureFormat format = FigureFormat.of(file);
        Palette palette = word(Look.class, theme, "theme").palette();
        PictureSize paper = size(size);
        ChartSpec chosen = scaled(chart(plan, members));
        refuseWhatMoves(chosen);
        Kernels.fallbackReason().ifPresent(command.getErr()::println);
        if (StudyFigures.knows(chosen)) {
            int cores = Runtime.getRuntime().availableProcessors();
            format.write(StudyFigures.of(chosen, plan.shared(), cores), palette, paper, file);
            command.getOut().println(chosen.title() + ": " + file);
            return 0;
        }
        List<EndedRun> runs = new ArrayList<>();
        for (RunPlan.Member member : members) {
            Headless.Result result = WatchedRun.of(member.experiment(), null, command.getErr());
            runs.add(new EndedRun(member.label(), member.experiment(), result.engine()));
            command.getOut().println((plan.isSingle() ? "" : member.label() + ": ") + result.message());
        }
        format.write(Figures.of(chosen, runs), palette, paper, file);
        command.getOut().println(chosen.title() + ": " + file);
        return 0;
    }

    private ChartSpec chart(RunPlan plan, List<RunPlan.Member> members) {
        if (phase != null && chart == null) {
            return PhaseChoice.of(phase, subjects(members));
        }
        if (chart == null || phase != null) {
            throw new InvalidExperimentException(
                    "chart",
                    "The command plot needs either --chart ID|QUANTITY or --phase X,Y, but has "
                            + (chart == null ? "neither" : "both") + "; see dlnlab plot --help.");
        }
        ChartSpec chosen = ChartChoice.of(chart, plan);
        ChartChoice.check(chosen, subjects(members));
        return chosen;
    }

    private static List<Subject> subjects(List<RunPlan.Member> members) {
        return members.stream()
                .map(member ->
                        new Assembler().assemble(member.experiment(), null).subject())
                .toList();
    }

    private ChartSpec scaled(ChartSpec plain) {
        Scale x = xScale == null ? plain.xScale() : word(Scale.class, xScale, "horizontal scale");
        Scale y = yScale == null ? plain.yScale() : word(Scale.class, yScale, "vertical scale");
        if (plain.kind() == ChartSpec.Kind.PHASE_PLANE && (x != Scale.LINEAR || y != Scale.LINEAR)) {
            throw new InvalidExperimentException(
                    "chart", "The plane has equal units on both axes, so its scales must be linear.");
        }
        TimeAxis over = axis == null ? plain.axis() : axis(plain, axis);
        return plain.over(over).scaled(x, y);
    }

    private static TimeAxis axis(ChartSpec plain, String text) {
        if (plain.kind() != ChartSpec.Kind.TIME) {
            throw new InvalidExperimentException(
                    "chart",
                    "The option --axis belongs to charts over iterations or time, and " + plain.title()
                            + " shows one quantity against another.");
        }
        return word(TimeAxis.class, text, "axis");
    }

    private static PictureSize size(String text) {
        Matcher numbers = SIZE.matcher(text);
        if (!numbers.matches()) {
            throw new InvalidExperimentException(
                    "size", "The size must be width x height in pixels, like 900x600, but was \"" + text + "\".");
        }
        try {
            return PictureSize.of(Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)));
        } catch (IllegalArgumentException e) {
            throw new InvalidExperimentException("size", String.valueOf(e.getMessage()));
        }
    }

    private static <E extends Enum<E>> E word(Class<E> type, String text, String what) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> written(one).equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new InvalidExperimentException(
                        what,
                        "The " + what + " must be one of "
                                + Arrays.stream(type.getEnumConstants())
                                        .map(PlotCommand::written)
                                        .collect(Collectors.joining(", "))
                                + ", but was \"" + text + "\"."));
    }

    private static String written(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
