package dlnlab.ui.ensemble;

import dlnlab.ensemble.Hypotheses;
import dlnlab.ensemble.HypothesisVerdict;
import dlnlab.run.Crew;
import dlnlab.scene.ChartSpec;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Three hypotheses about what descent prefers, held against three experiments for as long as a chart shows them:
/// computed once in the background, experiment by experiment.
public final class HypothesesViewModel implements AutoCloseable {
    private final Judge judge;
    private @Nullable Judging present;
    private @Nullable Judging before;
    private boolean wanted;

    /// Judges all hypotheses, see [Hypotheses#verdicts].
    @FunctionalInterface
    interface Judge {
        /// Tells the verdicts of one experiment after the other.
        void verdicts(int cores, Consumer<List<HypothesisVerdict>> told, BooleanSupplier goesOn)
                throws InterruptedException;
    }

    /// Nothing is computed before a chart shows it.
    public HypothesesViewModel() {
        this(Hypotheses::verdicts);
    }

    HypothesesViewModel(Judge judge) {
        this.judge = judge;
    }

    /// One computation.
    private static final class Judging {
        private final List<HypothesisVerdict> verdicts = new CopyOnWriteArrayList<>();
        private final AtomicBoolean wanted = new AtomicBoolean(true);
        private final Crew crew;
        private volatile String failure = "";

        /// @param before one that was given up, or null; its end is waited for, so that two never compute at a time
        Judging(Judge judge, @Nullable Judging before) {
            crew = Crew.start(1, "hypotheses", () -> work(judge, before));
        }

        private void work(Judge judge, @Nullable Judging before) {
            try {
                if (before != null) {
                    before.crew.join();
                }
                int cores = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
                judge.verdicts(cores, verdicts::addAll, wanted::get);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException | OutOfMemoryError e) {
                failure = "The hypotheses could not be judged: " + e.getMessage();
            }
        }
    }

    /// Tells what is shown.
    public void follow(List<ChartSpec> charts) {
        wanted = charts.stream().anyMatch(chart -> chart.kind() == ChartSpec.Kind.HYPOTHESES);
        if (!wanted) {
            close();
        }
    }

    /// Begins when it is wanted. Called once per frame.
    /// @param held whether an audience is still asked
    /// @return whether more will come
    public boolean tick(boolean held) {
        if (wanted && present == null && !held) {
            present = new Judging(judge, before);
            before = null;
        }
        return isGoing();
    }

    /// The verdicts that are known.
    public List<HypothesisVerdict> verdicts() {
        return present == null ? List.of() : List.copyOf(present.verdicts);
    }

    /// Why there are no more, in one sentence; empty where nothing went wrong.
    public String failure() {
        return present == null ? "" : present.failure;
    }

    /// Whether more will come that is being computed.
    public boolean isGoing() {
        return present != null && present.crew.works();
    }

    /// Whether more will come, be it that it has not begun.
    public boolean isComing() {
        return isGoing() || (wanted && present == null);
    }

    /// Gives up what is not known yet.
    @Override
    public void close() {
        if (present != null) {
            present.wanted.set(false);
            before = present;
        }
        present = null;
    }
}
