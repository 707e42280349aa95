package dlnlab.export;

import dlnlab.dynamics.Controls;
import dlnlab.dynamics.StopReason;
import dlnlab.experiment.InvalidExperimentException;
import dlnlab.experiment.RecordFile;
import dlnlab.run.Event;
import dlnlab.run.SavedRun;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The entry `run.json` of a saved run: how far it came, and how the binary entries are cut.
///
/// @param kernel what computed the products
/// @param java what computed the rest
/// @param step steps taken
/// @param seconds spent on them
/// @param reason why it ended, such as `step-budget`; empty where it can go on
/// @param message the same in a sentence
/// @param weights numbers in the flat vector of weights
/// @param startWeights whether the start was prescribed, and stands in an entry of its own
/// @param checkpoints how many states there are
/// @param sums how many numbers each running sum of a state has
/// @param quantities what was recorded, in order
public record RunHeader(
        String kernel,
        String java,
        long step,
        double seconds,
        String reason,
        String message,
        int weights,
        boolean startWeights,
        int checkpoints,
        List<Integer> sums,
        List<Recorded> quantities) {
    static final RecordFile<RunHeader> FILE = new RecordFile<>("run", RunHeader.class);
    static final RecordFile<Changes> CHANGES = new RecordFile<>("events", Changes.class);

    /// One recorded quantity.
    /// @param every how often it was measured: at every so many samples
    /// @param samples how many rows there are
    /// @param columns its labels
    public record Recorded(String id, int every, int samples, List<String> columns) {}

    /// The entry `events.json`.
    public record Changes(List<Change> changes) {
        static Changes of(List<Event> events) {
            return new Changes(events.stream()
                    .map(e -> new Change(
                            e.step(), e.controls().stepSize(), e.controls().weightDecay()))
                    .toList());
        }

        List<Event> events() {
            return changes.stream().map(Change::event).toList();
        }
    }

    /// A change made while the run was going.
    /// @param step steps taken when it was made
    public record Change(long step, double stepSize, double weightDecay) {
        Event event() {
            return new Event(step, new Controls(stepSize, weightDecay));
        }
    }

    /// @throws InvalidExperimentException when a number is impossible or the reason unknown
    public RunHeader {
        boolean possible = step >= 0
                && seconds >= 0
                && weights > 0
                && checkpoints > 0
                && sums.stream().allMatch(size -> size >= 0)
                && quantities.stream().allMatch(q -> q.samples() > 0 && q.every() > 0);
        if (!possible) {
            throw new InvalidExperimentException(
                    "run", "No count of a saved run can be negative, or 0 where it needs one.");
        }
        if (!reason.isEmpty() && Arrays.stream(StopReason.values()).noneMatch(r -> word(r).equals(reason))) {
            throw new InvalidExperimentException(
                    "reason",
                    "The reason must be empty or one of "
                            + Arrays.stream(StopReason.values())
                                    .map(RunHeader::word)
                                    .collect(Collectors.joining(", "))
                            + ", but was \"" + reason + "\".");
        }
    }

    static RunHeader of(SavedRun run) {
        List<Recorded> quantities = IntStream.range(0, run.every().size())
                .mapToObj(q -> recorded(run, q))
                .toList();
        var first = run.checkpoints().getFirst();
        StopReason reason = run.reason();
        return new RunHeader(
                run.machine().kernel(),
                run.machine().java(),
                run.step(),
                run.seconds(),
                reason == null ? "" : word(reason),
                run.message(),
                first.parameters().length,
                run.startWeights() != null,
                run.checkpoints().size(),
                first.accumulators().stream().map(sums -> sums.length).toList(),
                quantities);
    }

    private static Recorded recorded(SavedRun run, int q) {
        var series = run.trace().all().get(q);
        // the run may have gone on since
        int samples = series.indexAt(run.step()) + 1;
        return new Recorded(series.id(), run.every().get(q), samples, series.columns());
    }

    /// Why the run ended, or null.
    @Nullable
    StopReason stopReason() {
        return Arrays.stream(StopReason.values())
                .filter(r -> word(r).equals(reason))
                .findFirst()
                .orElse(null);
    }

    private static String word(StopReason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
