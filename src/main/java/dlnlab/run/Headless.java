package dlnlab.run;

import dlnlab.dynamics.StopReason;
import dlnlab.experiment.Experiment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Runs an experiment to its end on the calling thread, without a window.
public final class Headless {
    private static final long SLICE_NANOS = 50_000_000;

    private final Assembler assembler;
    private final Clock clock;

    /// With the machine's clock.
    public Headless(Assembler assembler) {
        this(assembler, Clock.system());
    }

    /// @param clock for time budgets and speeds; never for the trajectory
    public Headless(Assembler assembler, Clock clock) {
        this.assembler = assembler;
        this.clock = clock;
    }

    /// What came out of one run.
    ///
    /// @param steps taken
    /// @param reason why it ended
    /// @param message the reason in a sentence
    /// @param seconds of computing, without preparation
    /// @param finalValues columns of every quantity at the end, by quantity id
    /// @param engine the run itself, with its trace
    public record Result(
            long steps,
            StopReason reason,
            String message,
            double seconds,
            Map<String, double[]> finalValues,
            RunEngine engine) {}

    /// Takes all steps and measures everything at the end.
    /// @param startWeights the flat vector to start from, or null to draw it
    /// @param progress is told the step from time to time
    public Result run(Experiment experiment, double @Nullable [] startWeights, Consumer<Long> progress) {
        RunEngine engine = new RunEngine(assembler.assemble(experiment, startWeights));
        long began = clock.nanos();
        long batch = 1;
        long seen = began;
        while (engine.advance(batch) == null) {
            long now = clock.nanos();
            progress.accept(engine.simulation().step());
            engine.checkpoint();
            double limit = experiment.stop().maxSeconds();
            if (limit > 0 && (now - began) * 1e-9 >= limit) {
                engine.stop(StopReason.TIME_BUDGET);
            }
            batch = nextBatch(batch, now - seen);
            seen = now;
        }
        double seconds = (clock.nanos() - began) * 1e-9;
        StopReason reason = Objects.requireNonNull(engine.stopReason());
        String message = reason == StopReason.DIVERGED
                ? DivergenceReport.explain(engine, assembler.assemble(experiment, startWeights))
                : EndSentence.of(reason, experiment);
        return new Result(engine.simulation().step(), reason, message, seconds, finalValues(engine), engine);
    }

    private static long nextBatch(long batch, long nanos) {
        return nanos < SLICE_NANOS ? Math.min(batch * 2, 1L << 40) : Math.max(1, batch / 2);
    }

    private static Map<String, double[]> finalValues(RunEngine engine) {
        engine.publishTail(true);
        Map<String, double[]> values = new LinkedHashMap<>();
        List<Series> all = engine.trace().all();
        Trace.Tail tail = Objects.requireNonNull(engine.trace().tail());
        for (int q = 0; q < all.size(); q++) {
            values.put(all.get(q).id(), Objects.requireNonNull(tail.values().get(q)));
        }
        return values;
    }
}
