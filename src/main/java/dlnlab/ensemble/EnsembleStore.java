package dlnlab.ensemble;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A folder that keeps the finished members of the ensembles computed last, one file each, so that a window that is
/// closed, or killed, goes on where it was.
///
/// @param folder which is made when something is kept
public record EnsembleStore(Path folder) {
    /// So many files are kept, the newest ones.
    public static final int KEPT = 12;

    private static final String ASIDE = ".damaged";

    /// The place of an ensemble's file. Older files than the newest ones make room for it.
    /// @throws IOException when the folder cannot be used
    public Path file(EnsemblePlan plan) throws IOException {
        Files.createDirectories(folder);
        Path own = folder.resolve(EnsembleFile.nameOf(plan));
        List<Path> others = files().stream().filter(file -> !file.equals(own)).toList();
        for (Path old : others.subList(Math.min(KEPT - 1, others.size()), others.size())) {
            discard(old);
        }
        return own;
    }

    /// What is kept, the newest first.
    /// @throws IOException when the folder cannot be read
    public List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(EnsembleFile.ENDING))
                    .sorted(Comparator.comparingLong(EnsembleStore::changed).reversed())
                    .toList();
        }
    }

    /// Gives up a file, unless another window has it open on a system that minds.
    public void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException inUse) {
            // it goes when it is the oldest again
        }
    }

    /// Puts a file that cannot be read beside the others, under a name that nobody looks for, so that its ensemble can
    /// be kept again. One that was put aside before is replaced.
    /// @throws IOException when that cannot be done
    public void setAside(Path file) throws IOException {
        Files.move(file, Path.of(file + ASIDE), StandardCopyOption.REPLACE_EXISTING);
    }

    private static long changed(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException gone) {
            return 0;
        }
    }
}
