package dlnlab.ui.ensemble;

import dlnlab.ensemble.Hypotheses;
import dlnlab.ensemble.HypothesisVerdict;
import dlnlab.run.Crew;
import dlnlab.scene.ChartSpec;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// Three hypotheses about what descent prefers, held against three experiments for as long as a chart shows them:
/// computed once in the background, experiment by experiment.
public final class HypothesesViewModel implements AutoCloseable {
    private @Nullable Judging present;
    private boolean wanted;

    /// One computation.
    private static final class Judging {
        private final List<HypothesisVerdict> verdicts = new CopyOnWriteArrayList<>();
        private final AtomicBoolean wanted = new AtomicBoolean(true);
        private final Crew crew = Crew.start(1, "hypotheses", this::work);

        private void work() {
            try {
                int cores = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
                Hypotheses.verdicts(cores, verdicts::addAll, wanted::get);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
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
            present = new Judging();
        }
        return isGoing();
    }

    /// The verdicts that are known.
    public List<HypothesisVerdict> verdicts() {
        return present == null ? List.of() : List.copyOf(present.verdicts);
    }

    /// Whether more will come that is being computed.
    public boolean isGoing() {
        return present != null && present.crew.works();
    }

    /// Gives up what is not known yet.
    @Override
    public void close() {
        if (present != null) {
            present.wanted.set(false);
        }
        present = null;
    }
}
