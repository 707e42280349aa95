package dlnlab.ui.app;

import dlnlab.cli.ExtraCommand;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Makes the repository's pictures.
@Command(
        name = "screenshots",
        description = "Makes pictures of the window, without a display.",
        mixinStandardHelpOptions = true)
public final class ScreenshotsCommand implements ExtraCommand, Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @CommandLine.Parameters(paramLabel = "DIR", description = "The folder for the pictures.")
    private Path folder = Path.of("screenshots");

    @Option(names = "--only", paramLabel = "REGEX", description = "Only the pictures whose name matches.")
    private String only = ".*";

    @Option(
            names = "--theme",
            paramLabel = "THEME",
            description = "In these themes: light, dark, projector.",
            split = ",")
    private List<String> themes = List.of();

    @Option(names = "--size", paramLabel = "WxH", description = "In these sizes, such as 1920x1080.", split = ",")
    private List<String> sizes = List.of();

    @Option(names = "--display", description = "Photographs the screen, for menus, dialogs and what the pointer shows.")
    private boolean display;

    private Pattern pattern() {
        try {
            return Pattern.compile(only);
        } catch (PatternSyntaxException e) {
            throw refused("The value of --only must be a regular expression such as scene-.*, but was " + only + ".");
        }
    }

    private Theme look(String word) {
        return Theme.find(word)
                .orElseThrow(() -> refused("The theme must be light, dark or projector, but was " + word + "."));
    }

    private CommandLine.ParameterException refused(String sentence) {
        return new CommandLine.ParameterException(new CommandLine(this), sentence);
    }

    @Override
    public Integer call() throws IOException {
        Pattern wanted = pattern();
        List<Theme> looks = themes.stream().map(this::look).toList();
        List<Shot> shots = ShotList.ALL.stream()
                .filter(shot -> wanted.matcher(shot.file()).matches())
                .filter(shot -> shot.onDisplay() == display)
                .flatMap(shot ->
                        themes.isEmpty() ? Stream.of(shot) : looks.stream().map(shot::in))
                .flatMap(shot ->
                        sizes.isEmpty() ? Stream.of(shot) : sizes.stream().map(size -> sized(shot, size)))
                .collect(Collectors.toMap(Shot::file, shot -> shot, (one, same) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
        if (shots.isEmpty()) {
            throw refused("No picture's whole name matches \"" + only + "\"; the names "
                    + (display ? "of those with --display" : "of those without --display") + " are "
                    + ShotList.ALL.stream()
                            .filter(shot -> shot.onDisplay() == display)
                            .map(Shot::file)
                            .collect(Collectors.joining(", "))
                    + ".");
        }
        Screenshots.start(display).make(shots, folder, file -> {
            if (spec != null) {
                spec.commandLine().getOut().println(file);
            }
        });
        return 0;
    }

    private Shot sized(Shot shot, String size) {
        if (!size.matches("[1-9][0-9]{2,3}x[1-9][0-9]{2,3}")) {
            throw new CommandLine.ParameterException(
                    new CommandLine(this),
                    "A size is written width x height in pixels, from 100x100 to 9999x9999, but was \"" + size + "\".");
        }
        String[] sides = size.split("x", -1);
        return shot.sized(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]));
    }
}
