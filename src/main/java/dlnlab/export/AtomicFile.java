package dlnlab.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Files that are written beside their place and moved there when they are complete: whoever looks, also after a crash,
/// finds the old file or the new one, never half of one.
public final class AtomicFile {
    private AtomicFile() {}

    /// What is written.
    @FunctionalInterface
    public interface Content {
        /// Writes all of it; the stream is buffered, and closed by others.
        void writeTo(OutputStream out) throws IOException;
    }

    /// Writes a file of text in UTF-8.
    public static void write(Path file, String text) throws IOException {
        write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /// Writes a file; one that is there is replaced. Its folder must exist.
    /// @throws IOException when that is not possible; then what was there before is untouched
    public static void write(Path file, Content content) throws IOException {
        Path place = file.toAbsolutePath();
        Path temporary = temporary(place);
        try {
            try (FileChannel channel = FileChannel.open(
                    temporary,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE)) {
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
                content.writeTo(out);
                out.flush();
                // a move may reach the disk before what is moved does
                channel.force(true);
            }
            Files.move(temporary, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException e) {
            throw named(e, temporary, place);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /// Finds out whether a file can be written, better before a long run than after it: makes what [#write] would write
    /// to at first, and removes it again.
    /// @throws IOException when it cannot
    public static void probe(Path file) throws IOException {
        Path temporary = temporary(file.toAbsolutePath());
        try {
            Files.write(temporary, new byte[1]);
        } catch (NoSuchFileException e) {
            throw named(e, temporary, file.toAbsolutePath());
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    // nobody asked for the file beside it, so trouble with that one is told of the folder or of the file itself
    private static IOException named(NoSuchFileException e, Path temporary, Path place) {
        if (!temporary.toString().equals(e.getFile())) {
            return e;
        }
        Path folder = place.getParent();
        return folder == null || Files.isDirectory(folder)
                ? new AccessDeniedException(place.toString())
                : new NoSuchFileException(folder.toString());
    }

    // not createTempFile, whose files nobody else may read; process and thread keep two writers apart
    private static Path temporary(Path place) {
        return place.resolveSibling("." + place.getFileName() + "."
                + ProcessHandle.current().pid() + "." + Thread.currentThread().threadId() + ".part");
    }
}
