package dlnlab.export;

import dlnlab.experiment.Experiment;
import dlnlab.experiment.ExperimentJson;
import dlnlab.experiment.InvalidExperimentException;
import dlnlab.run.Headless;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// The folder in which a run leaves experiment, summary, trace and weights.
public final class ResultFolder {
    private final Path folder;

    private ResultFolder(Path folder) {
        this.folder = folder;
    }

    /// Checks, without writing anything, that results can go there.
    /// @throws InvalidExperimentException if the path is a file
    public static ResultFolder at(Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new InvalidExperimentException(
                    "out", "The results must go into a folder, but " + folder + " is a file.");
        }
        return new ResultFolder(folder);
    }

    /// Writes `experiment.json`, `summary.json`, `trace.csv` and `weights.json`, each to a temporary file that is then
    /// moved into place.
    public void write(Experiment experiment, Headless.Result result) throws IOException {
        Files.createDirectories(folder);
        write("experiment.json", ExperimentJson.write(experiment));
        write("summary.json", RunSummary.text(RunSummary.of(experiment, result)));
        StringBuilder table = new StringBuilder();
        TraceCsv.write(result.engine().trace(), table);
        write("trace.csv", table);
        write("weights.json", WeightsFile.write(result.engine().simulation().layers()));
    }

    private void write(String name, CharSequence text) throws IOException {
        Path temporary = Files.createTempFile(folder, name, ".tmp");
        try {
            Files.writeString(temporary, text);
            Files.move(
                    temporary,
                    folder.resolve(name),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
