package dlnlab.export;

import dlnlab.experiment.Experiment;
import dlnlab.experiment.ExperimentJson;
import dlnlab.experiment.InvalidExperimentException;
import dlnlab.run.Headless;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// The folder in which a run leaves experiment, summary, trace and weights.
public final class ResultFolder {
    private final Path folder;

    private ResultFolder(Path folder) {
        this.folder = folder;
    }

    /// Checks, without writing anything, that results can go there: better before a long run than after it.
    /// @throws InvalidExperimentException if the path or a part of it is a file, or cannot be written to
    public static ResultFolder at(Path folder) {
        Path existing = existing(folder.toAbsolutePath().normalize());
        if (existing != null && !Files.isDirectory(existing)) {
            throw fault("The results must go into a folder, but " + existing + " is a file.");
        }
        if (existing == null || !Files.isWritable(existing)) {
            throw fault("The results must go where files can be written, but " + (existing == null ? folder : existing)
                    + " does not allow it.");
        }
        return new ResultFolder(folder);
    }

    /// The folders of the members of a comparison: inside this one, each named by its label, see [FolderNames].
    /// @throws InvalidExperimentException as in [#at]
    public List<ResultFolder> members(List<String> labels) {
        return FolderNames.of(labels).stream()
                .map(name -> at(folder.resolve(name)))
                .toList();
    }

    /// Makes the folder, unless it is there already, and tries whether files can be written into it: no question to the
    /// system says so for certain.
    /// @throws InvalidExperimentException if it is not; one sentence
    public void make() {
        try {
            Files.createDirectories(folder);
            AtomicFile.probe(folder.resolve("summary.json"));
        } catch (IOException e) {
            throw fault("The results must go where files can be written, but " + folder + " does not allow it"
                    + FileTrouble.said(e) + ".");
        }
    }

    /// Writes `experiment.json`, `summary.json`, `trace.csv` and `weights.json`. Each is written beside its place and
    /// moved there when all four are complete, so that nobody reads half a file or files of two runs.
    /// @param label what the run is called in the summary
    public void write(String label, Experiment experiment, Headless.Result result) throws IOException {
        Files.createDirectories(folder);
        ObjectNode summary = RunSummary.of(experiment, List.of(RunSummary.member(label, experiment, result)));
        List<Part> parts = List.of(
                new Part("experiment.json", out -> out.append(ExperimentJson.write(experiment))),
                new Part("summary.json", out -> out.append(RunSummary.text(summary))),
                new Part("trace.csv", out -> TraceCsv.write(result.engine().trace(), out)),
                new Part(
                        "weights.json",
                        out -> out.append(
                                WeightsFile.write(result.engine().simulation().layers()))));
        List<Path> temporary = new ArrayList<>();
        try {
            for (Part part : parts) {
                temporary.add(temporary(part.name()));
                try (Writer out = Files.newBufferedWriter(temporary.getLast())) {
                    part.content().writeTo(out);
                }
            }
            for (int k = 0; k < parts.size(); k++) {
                Path place = folder.resolve(parts.get(k).name());
                Files.move(temporary.get(k), place, StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            for (Path left : temporary) {
                Files.deleteIfExists(left);
            }
        }
    }

    // not createTempFile, whose files nobody else may read; the process id keeps two programs apart
    private Path temporary(String name) {
        return folder.resolve("." + name + "." + ProcessHandle.current().pid() + ".part");
    }

    private static @Nullable Path existing(Path start) {
        Path path = start;
        while (path != null && !Files.exists(path)) {
            path = path.getParent();
        }
        return path;
    }

    private static InvalidExperimentException fault(String sentence) {
        return new InvalidExperimentException("out", sentence);
    }

    @FunctionalInterface
    private interface Content {
        void writeTo(Appendable out) throws IOException;
    }

    private record Part(String name, Content content) {}
}
