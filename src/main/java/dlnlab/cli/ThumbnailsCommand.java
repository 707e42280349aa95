package dlnlab.cli;

import dlnlab.ensemble.MemberSeeds;
import dlnlab.experiment.Parameters;
import dlnlab.experiment.Variation;
import dlnlab.export.ChartFiles;
import dlnlab.figure.EndedRun;
import dlnlab.figure.ExhibitFigures;
import dlnlab.figure.Figures;
import dlnlab.figure.StudyFigures;
import dlnlab.plot.ChartPicture;
import dlnlab.plot.Palette;
import dlnlab.plot.PictureSize;
import dlnlab.scene.ChartSpec;
import dlnlab.scene.Scene;
import dlnlab.scene.Scenes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Makes the small pictures of the scenes that the chooser shows: the first chart of each, without words.
@Command(
        name = "thumbnails",
        hidden = true,
        description = "Makes the pictures of the scenes that the chooser shows.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ThumbnailsCommand implements Callable<Integer> {
    /// Three dots per pixel of the card at its usual size, so that it stays sharp when everything is larger.
    private static final int SCALE = 2;

    private static final int STARTS = 60;

    private static final PictureSize PAPER = new PictureSize(264, 165, 20);

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @CommandLine.Parameters(paramLabel = "DIR", description = "The folder for the pictures.")
    private Path folder = Path.of("resources/scenes");

    @CommandLine.Option(names = "--only", paramLabel = "REGEX", description = "Only scenes whose id matches.")
    private String only = ".*";

    @Override
    public Integer call() throws IOException, InterruptedException {
        System.setProperty("java.awt.headless", "true");
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        Files.createDirectories(folder);
        for (Scenes.Named named : Scenes.all()) {
            if (!named.id().matches(only)) {
                continue;
            }
            ChartPicture picture = picture(named.scene(), command);
            write(picture, Palette.light(), named.id() + "-light.png");
            write(picture, Palette.dark(), named.id() + "-dark.png");
            command.getOut().println(named.id());
        }
        return 0;
    }

    private void write(ChartPicture picture, Palette palette, String name) throws IOException {
        ChartFiles.sketch(picture, palette, PAPER, SCALE, folder.resolve(name));
    }

    private static ChartPicture picture(Scene scene, CommandLine command) throws InterruptedException {
        ChartSpec first = scene.charts().getFirst();
        if (ExhibitFigures.knows(first)) {
            return ExhibitFigures.sketch(first);
        }
        if (StudyFigures.knows(first)) {
            return StudyFigures.of(
                    first, scene.experiment(), Runtime.getRuntime().availableProcessors());
        }
        List<EndedRun> runs = new ArrayList<>();
        for (Variation variation : variations(scene, first)) {
            var experiment = variation.of(scene.experiment());
            var result = WatchedRun.of(experiment, null, command.getErr());
            runs.add(new EndedRun(variation.label(), experiment, result.engine()));
        }
        return Figures.of(first, runs);
    }

    /// Of many starts so many as a small picture can show.
    private static List<Variation> variations(Scene scene, ChartSpec first) {
        if (first.kind() != ChartSpec.Kind.STARTS) {
            return scene.variations();
        }
        List<String> seeds = IntStream.range(0, STARTS)
                .mapToObj(k -> String.valueOf(MemberSeeds.of(scene.experiment().seed(), k)))
                .toList();
        return Variation.each(Parameters.get("seed"), seeds);
    }
}
