package dlnlab.cli;

import dlnlab.experiment.InvalidExperimentException;
import dlnlab.export.FileTrouble;
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
    /// @throws InvalidExperimentException when it cannot be read; one sentence with the reason
    static String text(String name, String what) {
        Path path = path(name, what);
        if (Files.isDirectory(path)) {
            throw new InvalidExperimentException(
                    what, "The " + what + " must be a file, but " + name + " is a folder.");
        }
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new InvalidExperimentException(
                    what,
                    "The " + what + " must be a file that can be read, but " + name + " cannot: "
                            + FileTrouble.reason(e) + ".");
        }
    }
}
