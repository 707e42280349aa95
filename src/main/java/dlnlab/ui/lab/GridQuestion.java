package dlnlab.ui.lab;

import dlnlab.ensemble.Draws;
import dlnlab.ensemble.EnsembleSpec;
import dlnlab.ensemble.GridAxis;
import dlnlab.experiment.Assignment;
import dlnlab.experiment.Experiment;
import dlnlab.experiment.InvalidExperimentException;
import dlnlab.experiment.Numbers;
import dlnlab.experiment.Parameter;
import dlnlab.experiment.Suggestions;
import dlnlab.experiment.Variation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Which value of a grid is best for each of several members, all of which begin at the seed of the experiment.
/// @param base what the members share
/// @param members what they differ in, the searched knob left out; at least one
/// @param parameter the searched knob
/// @param axis its values, at least two
record GridQuestion(Experiment base, List<Variation> members, Parameter<?> parameter, GridAxis axis) {
    /// More values than this nobody waits for in front of a window.
    static final int MOST_VALUES = 100;

    private static final int EACH_SIDE = 4;
    private static final MathContext DIGITS = new MathContext(6);

    GridQuestion {
        members = List.copyOf(members);
        int count = axis.values().size();
        if (count < 2 || count > MOST_VALUES) {
            throw new InvalidExperimentException(
                    "grid", "A grid must have 2 to " + MOST_VALUES + " values, but has " + count + ".");
        }
        for (Variation member : members) {
            Experiment without = member.of(base);
            axis.variations().forEach(value -> value.of(without));
        }
    }

    /// The question about the members of a setup.
    /// @param typed `geometric:from:to:count`, `linear:from:to:count`, or values with commas between them
    /// @throws InvalidExperimentException when the grid cannot be, a member cannot have one of its values, or the
    ///     weights were typed; one sentence
    static GridQuestion of(Setup setup, Parameter<?> parameter, String typed) {
        if (!setup.start().isEmpty()) {
            throw new InvalidExperimentException(
                    "grid",
                    "A search begins at weights drawn from the seed, but here they were typed; undo (Ctrl+Z) brings"
                            + " drawn ones back.");
        }
        List<Variation> members = setup.variations().stream()
                .map(member -> without(member, parameter))
                .toList();
        return new GridQuestion(setup.experiment(), different(members), parameter, axis(parameter, typed));
    }

    private static GridAxis axis(Parameter<?> parameter, String typed) {
        List<String> values = Arrays.stream(typed.split(",")).map(String::strip).toList();
        return new GridAxis(parameter.id(), values);
    }

    // the value of the searched knob goes, in the name of a member as well
    private static Variation without(Variation member, Parameter<?> parameter) {
        List<Assignment> changes = new ArrayList<>(member.changes());
        List<String> words = new ArrayList<>(List.of(member.label().split(", ")));
        for (Assignment change : member.changes()) {
            if (change.id().equals(parameter.id())) {
                changes.remove(change);
                words.remove(Variation.each(parameter, List.of(change.text()))
                        .getFirst()
                        .label());
            }
        }
        return changes.isEmpty() ? Variation.NONE : new Variation(String.join(", ", words), changes);
    }

    private static List<Variation> different(List<Variation> members) {
        List<Variation> kept = new ArrayList<>();
        for (Variation member : members) {
            if (kept.stream().noneMatch(other -> other.changes().equals(member.changes()))) {
                kept.add(member);
            }
        }
        return kept;
    }

    /// The grid to begin with: the present value, halved and doubled four times, as far as the knob goes. Where it is
    /// not positive, values worth comparing.
    static String suggestion(Parameter<?> parameter, Experiment experiment) {
        Double value = Numbers.real(parameter.text(experiment));
        if (value == null || value <= 0) {
            return String.join(", ", Suggestions.of(parameter, experiment));
        }
        List<Double> values = IntStream.rangeClosed(-EACH_SIDE, EACH_SIDE)
                .mapToObj(k -> Math.scalb(value, k))
                .filter(number -> parameter
                        .range(experiment)
                        .map(range -> range.contains(number))
                        .orElse(true))
                .toList();
        return "geometric:" + text(values.getFirst()) + ":" + text(values.getLast()) + ":" + values.size();
    }

    private static String text(double value) {
        return Numbers.format(new BigDecimal(value, DIGITS).doubleValue());
    }

    /// Every member at every value, once, from the experiment's own start.
    EnsembleSpec spec() {
        return new EnsembleSpec(base, members, List.of(axis), 1, Draws.NOTHING, List.of(GridAnswer.LOSS), List.of(), 0);
    }

    /// Whether a member has a loss to reach.
    boolean hasGoal(Variation member) {
        return member.of(base).stop().lossBelow() > 0;
    }
}
