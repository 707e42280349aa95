package dlnlab.ui.files;

import dlnlab.experiment.InvalidExperimentException;
import dlnlab.export.FileTrouble;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Reads and writes files off the window's thread, and tells in one sentence why one could not be.
final class FileWork {
    private final Executor background;
    private final Executor window;
    private final Consumer<String> tell;

    /// @param background does what takes time, one thing after the other
    /// @param window does what touches properties
    /// @param tell takes the sentence, in the window
    FileWork(Executor background, Executor window, Consumer<String> tell) {
        this.background = background;
        this.window = window;
        this.tell = tell;
    }

    /// Something that takes time, and then something short for the window.
    @FunctionalInterface
    interface Work {
        /// Takes its time.
        /// @return what is left to be done in the window
        Runnable get() throws IOException;
    }

    /// Reads a file.
    void open(Path place, Work work) {
        background.execute(() -> attempt(place, "opened", work));
    }

    /// Writes a file.
    void save(Path place, Work work) {
        background.execute(() -> attempt(place, "saved", work));
    }

    private void attempt(Path place, String done, Work work) {
        Runnable then = outcome(place, done, work);
        window.execute(() -> {
            try {
                then.run();
            } catch (InvalidExperimentException e) {
                // the lab may refuse what was read, such as a run with a quantity that this program does not know
                tell.accept(e.sentence());
            }
        });
    }

    private Runnable outcome(Path place, String done, Work work) {
        try {
            return work.get();
        } catch (InvalidExperimentException e) {
            return () -> tell.accept(e.sentence());
        } catch (IOException e) {
            return failure(place, done, ": " + FileTrouble.reason(e) + ".");
        } catch (OutOfMemoryError e) {
            return failure(place, done, ": there is not enough memory for it.");
        } catch (RuntimeException e) {
            return failure(place, done, " because of a fault in the program: " + e);
        }
    }

    private Runnable failure(Path place, String done, String why) {
        return () -> tell.accept(place.getFileName() + " cannot be " + done + why);
    }
}
