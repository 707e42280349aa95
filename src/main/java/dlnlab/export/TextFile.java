package dlnlab.export;

import dlnlab.experiment.InvalidExperimentException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Files of text that a person chose: nobody knows how long they are before they are read.
public final class TextFile {
    /// Longer than any experiment, study, scene or weights of this program, in bytes.
    public static final int LONGEST = 64 << 20;

    private static final int MEGABYTE = 1 << 20;

    private TextFile() {}

    /// The text of a file in UTF-8, of which never more is read than may be.
    /// @param longest in bytes, whole megabytes
    /// @throws InvalidExperimentException when the file is longer; one sentence
    /// @throws IOException when it cannot be read
    public static String read(Path file, int longest) throws IOException {
        // something without a size of its own, such as a pipe, has the size 0 and may still be endless
        if (Files.size(file) > longest) {
            throw tooLong(file, longest);
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(longest + 1);
            if (bytes.length > longest) {
                throw tooLong(file, longest);
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        }
    }

    private static InvalidExperimentException tooLong(Path file, int longest) {
        return new InvalidExperimentException(
                "file", file.getFileName() + " must be at most " + longest / MEGABYTE + " MB long, but is longer.");
    }
}
