package dlnlab.ui.lab;

import dlnlab.experiment.Assignment;
import dlnlab.experiment.Experiment;
import dlnlab.experiment.InvalidExperimentException;
import dlnlab.experiment.Parameter;
import dlnlab.experiment.Parameters;
import dlnlab.experiment.VariantMemory;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What was opened and what has become of it, with everything that stood there before, for undo and redo.
final class SetupHistory {
    private final VariantMemory memory = new VariantMemory();
    private final History<State> history = new History<>();
    private final ReadOnlyObjectWrapper<Opening> opening;
    private final ReadOnlyObjectWrapper<Setup> setup;
    private final ReadOnlyObjectWrapper<Experiment> experiment;

    /// A setup never stands under another title than that of what it came from, so undo brings back both.
    private record State(Opening opening, Setup setup) {}

    SetupHistory(Opening first) {
        opening = new ReadOnlyObjectWrapper<>(first);
        setup = new ReadOnlyObjectWrapper<>(first.setup());
        experiment = new ReadOnlyObjectWrapper<>(first.setup().experiment());
        setup.subscribe(now -> experiment.set(now.experiment()));
    }

    ReadOnlyObjectProperty<Opening> openingProperty() {
        return opening.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Setup> setupProperty() {
        return setup.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Experiment> experimentProperty() {
        return experiment.getReadOnlyProperty();
    }

    Opening opening() {
        return opening.get();
    }

    Setup setup() {
        return setup.get();
    }

    /// Notes what stands there before it changes.
    /// @param knob what is changed; changes of the same one that follow within a second are one
    void changing(String knob, long nanos) {
        history.changing(present(), knob, nanos);
    }

    /// The setup with another value of one knob; nothing is set yet.
    /// @throws InvalidExperimentException if one of its members is not possible
    Setup changed(Parameter<?> parameter, String text) {
        Experiment before = setup.get().experiment();
        Experiment after =
                parameter.isVariant() ? memory.choose(before, parameter, text) : parameter.withText(before, text);
        return after.equals(before) ? setup.get() : possible(setup.get().with(after, List.of(parameter)));
    }

    /// The setup with other values of several knobs; nothing is set yet.
    /// @throws InvalidExperimentException if one of its members is not possible
    Setup changed(List<Assignment> assignments) {
        Experiment after = Parameters.apply(setup.get().experiment(), assignments);
        List<Parameter<?>> parameters = new ArrayList<>();
        assignments.forEach(assignment -> parameters.add(Parameters.get(assignment.id())));
        return possible(setup.get().with(after, parameters));
    }

    private static Setup possible(Setup changed) {
        changed.members();
        return changed;
    }

    void set(Setup changed) {
        setup.set(changed);
    }

    void set(Opening chosen, Setup shown) {
        // the setup first: whoever hears of the new scene finds its experiment
        setup.set(shown);
        opening.set(chosen);
    }

    /// Goes back to what was before the last change.
    /// @return whether there was something
    boolean undo() {
        return take(history.undo(present()));
    }

    /// Takes back the last undo.
    /// @return whether there was one
    boolean redo() {
        return take(history.redo(present()));
    }

    private State present() {
        return new State(opening.get(), setup.get());
    }

    private boolean take(@Nullable State other) {
        if (other != null) {
            set(other.opening(), other.setup());
        }
        return other != null;
    }
}
