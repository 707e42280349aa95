package dlnlab.run;

import dlnlab.dynamics.SimulationState;
import dlnlab.dynamics.StopReason;
import dlnlab.experiment.Experiment;
import dlnlab.experiment.InvalidExperimentException;
import dlnlab.measure.Quantities;
import dlnlab.measure.Quantity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A run up to a step, with all that is needed to show it, look back, go on and branch without computing it again.
///
/// @param startWeights the flat vector of weights at step 0, or null where they are drawn from the seed
/// @param machine what computed it
/// @param step steps taken
/// @param seconds spent on them
/// @param reason why the run ended, or null if it can go on
/// @param message the reason in a sentence, or empty
/// @param events changes made while it was going, up to `step`
/// @param every for each quantity of the trace how often it is recorded, see [RecordingPlan]
/// @param trace what was recorded; samples after `step` do not belong to this record
/// @param checkpoints states to go back to, in order, step 0 first, none after `step`
public record SavedRun(
        Experiment experiment,
        double @Nullable [] startWeights,
        Machine machine,
        long step,
        double seconds,
        @Nullable StopReason reason,
        String message,
        List<Event> events,
        List<Integer> every,
        Trace trace,
        List<SimulationState> checkpoints) {
    private static final long CHECKPOINT_BUDGET = 64L << 20;

    /// @throws InvalidExperimentException when the parts do not belong together; one sentence
    public SavedRun {
        events = List.copyOf(events);
        every = List.copyOf(every);
        checkpoints = List.copyOf(checkpoints);
        int weights = Assembler.shape(experiment).parameterCount();
        if (startWeights != null) {
            checkWeights("start weights", startWeights.length, weights);
        }
        for (SimulationState state : checkpoints) {
            checkWeights("weights of step " + state.step(), state.parameters().length, weights);
        }
        List<Long> states = checkpoints.stream().map(SimulationState::step).toList();
        require(!states.isEmpty() && states.getFirst() == 0, "states must begin with step 0");
        require(grow(states, step), "states must be in order and end by step " + step);
        require(grow(events.stream().map(Event::step).toList(), step), "changes must be in order, by step " + step);
        require(every.size() == trace.all().size(), "quantities must be " + every.size());
        require(every.stream().allMatch(e -> e > 0 && Integer.bitCount(e) == 1), "rhythms must be powers of two");
    }

    /// What going on from here means on this machine: one sentence where its last digits may differ from those of the
    /// machine that computed it, empty where they do not.
    public String warning() {
        return machine.warning(Machine.here());
    }

    /// A run as it is now.
    /// @param now its status, whose step is the last one that is taken along
    /// @param last the state there
    static SavedRun of(Start start, RunStatus now, SimulationState last, RunEngine engine, List<Event> events) {
        List<SimulationState> states = new ArrayList<>(engine.checkpoints().list(now.step()));
        if (states.getLast().step() < last.step()) {
            states.add(last);
        }
        return new SavedRun(
                start.experiment(),
                start.weights(),
                start.machineUpTo(now.step()),
                now.step(),
                now.seconds(),
                now.reason(),
                now.message(),
                events.stream().filter(event -> event.step() <= now.step()).toList(),
                Arrays.stream(engine.assembly().plan().every()).boxed().toList(),
                engine.trace(),
                states);
    }

    /// Where a run that goes on from here begins.
    Start start() {
        Checkpoints saved = new Checkpoints(CHECKPOINT_BUDGET);
        checkpoints.forEach(saved::add);
        return new Start(
                experiment,
                startWeights,
                machine,
                new RunEngine.Past(step, trace, saved, events),
                seconds,
                reason,
                message);
    }

    /// What was measured, in the order of the trace.
    /// @throws InvalidExperimentException if this program does not know one of the quantities
    List<Quantity> quantities() {
        return trace.all().stream()
                .map(Series::id)
                .map(id -> Quantities.find(id)
                        .orElseThrow(() -> fault("quantity " + id + " must be one that this program knows")))
                .toList();
    }

    private static boolean grow(List<Long> steps, long last) {
        return steps.equals(steps.stream().sorted().toList()) && (steps.isEmpty() || steps.getLast() <= last);
    }

    private static void checkWeights(String what, int found, int needed) {
        require(found == needed, what + " must be " + needed + " numbers, but there are " + found);
    }

    private static void require(boolean holds, String predicate) {
        if (!holds) {
            throw fault(predicate);
        }
    }

    private static InvalidExperimentException fault(String predicate) {
        return new InvalidExperimentException("run", "The run's " + predicate + ".");
    }
}
