package dlnlab.cli;

import dlnlab.cli.guide.GuidePages;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Writes the pages of the user guide that come from tables; for those who change the tables.
@Command(
        name = "guide",
        description = "Writes the pages of the user guide that come from the program's own tables.",
        hidden = true,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class GuideCommand implements Callable<Integer> {
    @CommandLine.Parameters(paramLabel = "DIR", description = "The folder, in the sources resources/docs/guide.")
    private String folder = "";

    @Override
    public Integer call() throws IOException {
        GuidePages.write(FileReading.path(folder, "folder of the guide"));
        return 0;
    }
}
