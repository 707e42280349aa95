package dlnlab.ui.app;

import dlnlab.cli.ExtraCommand;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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

    @Override
    public Integer call() throws IOException {
        List<Screenshots.Shot> shots = Screenshots.ALL.stream()
                .filter(shot -> shot.name().matches(only))
                .toList();
        if (shots.isEmpty()) {
            throw new CommandLine.ParameterException(
                    new CommandLine(this),
                    "No picture's whole name matches \"" + only + "\"; the names are "
                            + Screenshots.ALL.stream()
                                    .map(Screenshots.Shot::name)
                                    .collect(Collectors.joining(", ")) + ".");
        }
        Screenshots.startHeadless();
        Screenshots.make(shots, folder, file -> {
            if (spec != null) {
                spec.commandLine().getOut().println(file);
            }
        });
        return 0;
    }
}
