package dlnlab.ui.play;

import dlnlab.exhibit.Motion;
import dlnlab.exhibit.Shown;
import dlnlab.exhibit.Values;
import dlnlab.linalg.BlockRunner;
import dlnlab.run.Clock;
import dlnlab.run.PacedWork;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// A motion that is played in the background: frames take from it what it shows.
final class Performance implements AutoCloseable {
    private final Motion motion;
    private final PacedWork work;
    private final AtomicReference<@Nullable Shown> fresh = new AtomicReference<>();
    private volatile boolean answered;
    private volatile boolean over;
    private volatile boolean begun;

    /// @param blocks moves parts of it side by side
    Performance(Motion motion, BlockRunner blocks, Clock clock) {
        this.motion = motion;
        answered = motion.isAnswered();
        over = motion.isOver();
        work = new PacedWork(
                "motion",
                motion.pace(),
                new PacedWork.Work() {
                    @Override
                    public void step() {
                        motion.advance(blocks);
                    }

                    @Override
                    public boolean isOver() {
                        return motion.isOver();
                    }

                    @Override
                    public void show() {
                        publish();
                    }
                },
                clock);
    }

    private void publish() {
        begun = motion.steps() > 0;
        answered = motion.isAnswered();
        over = motion.isOver();
        // whoever finds it may rely on the rest
        fresh.set(motion.shown());
    }

    /// What it shows, if that is new since the last call.
    @Nullable
    Shown take() {
        return fresh.getAndSet(null);
    }

    /// Takes over knobs that change only the picture; not on the JavaFX thread.
    /// @return whether these are all that differ
    boolean look(Values values) {
        boolean[] taken = {false};
        work.with(() -> {
            taken[0] = motion.look(values);
            if (taken[0]) {
                publish();
            }
        });
        return taken[0];
    }

    void setPlaying(boolean on) {
        work.setPlaying(on);
    }

    void step(int count) {
        work.step(count);
    }

    boolean isPlaying() {
        return work.isPlaying();
    }

    boolean isAnswered() {
        return answered;
    }

    boolean isOver() {
        return over;
    }

    boolean hasBegun() {
        return begun;
    }

    @Override
    public void close() {
        work.close();
    }
}
