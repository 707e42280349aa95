package dlnlab.cli;

import dlnlab.experiment.InvalidExperimentException;
import dlnlab.export.FileTrouble;
import dlnlab.export.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// Files that a person named.
final class FileReading {
    private FileReading() {}

    /// The path written like this.
    /// @param what "the output folder"
    /// @throws InvalidExperimentException when this system knows no such paths
    static Path path(String text, String what) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new InvalidExperimentException(
                    what, "The " + what + " must be a path, but was \"" + text.replace("\0", "?") + "\".");
        }
    }

    /// The text of a file in UTF-8.
    /// @param what "weights file"
    /// @param longest in bytes
    /// @throws InvalidExperimentException when it is longer or cannot be read; one sentence with the reason
    static String text(String name, String what, int longest) {
        Path path = path(name, what);
        if (Files.isDirectory(path)) {
            throw new InvalidExperimentException(
                    what, "The " + what + " must be a file, but " + name + " is a folder" + inside(path, what) + ".");
        }
        try {
            return TextFile.read(path, longest);
        } catch (IOException e) {
            throw unreadable(name, what, e);
        } catch (OutOfMemoryError e) {
            throw new InvalidExperimentException(
                    what, "The " + what + " must fit into the memory of this program, but " + name + " does not.");
        }
    }

    // folders of results hold files that are called what they hold: experiment.json, weights.json
    private static String inside(Path folder, String what) {
        Path file = folder.resolve(what.replaceFirst(" .*", "") + ".json");
        return Files.isRegularFile(file) ? "; the file in it is " + file : "";
    }

    /// Why a file cannot be read, in one sentence.
    static InvalidExperimentException unreadable(String name, String what, IOException e) {
        return new InvalidExperimentException(
                what,
                "The " + what + " must be a file that can be read, but " + name + " cannot: " + FileTrouble.reason(e)
                        + ".");
    }
}
