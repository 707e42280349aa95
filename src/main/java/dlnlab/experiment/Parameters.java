package dlnlab.experiment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The table of all parameters: the form, the command line, file errors, comparisons and the guide come from it.
public final class Parameters {
    private static final List<Parameter<?>> ALL = Stream.of(
                    ProblemParameters.ALL, NetworkParameters.ALL, DescentParameters.ALL)
            .<Parameter<?>>flatMap(Collection::stream)
            .toList();

    private Parameters() {}

    /// All parameters, in the order of the form. Parameters on which others depend come first.
    public static List<Parameter<?>> all() {
        return ALL;
    }

    /// The parameters that this experiment has.
    public static List<Parameter<?>> of(Experiment experiment) {
        return ALL.stream().filter(parameter -> parameter.appliesTo(experiment)).toList();
    }

    /// The parameter of this id.
    /// @throws InvalidExperimentException when there is none; the sentence names the nearest ids
    public static Parameter<?> get(String id) {
        return ALL.stream()
                .filter(parameter -> parameter.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new InvalidExperimentException(
                        id,
                        "There is no parameter \"" + id + "\""
                                + Nearest.question(id, ids(), "; the command parameters lists them.")));
    }

    /// The experiment with all these values. Variants come first and bring their defaults, then the rest, whatever the
    /// order; of two values for one parameter the later counts.
    /// @throws InvalidExperimentException for an unknown id, a parameter that does not apply or a value not allowed
    public static Experiment apply(Experiment experiment, List<Assignment> assignments) {
        return Assigner.apply(experiment, assignments);
    }

    /// The parameters in which two experiments differ. One that applies to only one of them counts as different, one
    /// that applies to neither does not.
    public static List<Difference> differences(Experiment before, Experiment after) {
        List<Difference> differences = new ArrayList<>();
        if (before.equals(after)) {
            return differences;
        }
        for (Parameter<?> parameter : ALL) {
            String old = parameter.appliesTo(before) ? parameter.text(before) : "";
            String now = parameter.appliesTo(after) ? parameter.text(after) : "";
            if (!old.equals(now) || parameter.appliesTo(before) != parameter.appliesTo(after)) {
                differences.add(new Difference(parameter, old, now));
            }
        }
        return differences;
    }

    /// The value a parameter has before anyone sets it: that of the first preset, or, where the parameter does not
    /// apply there, of the first variant or choice that has it.
    public static String defaultText(Parameter<?> parameter) {
        Experiment standard = Presets.all().getFirst().experiment();
        return parameter.text(firstWith(parameter, standard).orElseThrow());
    }

    /// This experiment, or else one that differs from it in one choice and has the parameter.
    static Optional<Experiment> firstWith(Parameter<?> parameter, Experiment experiment) {
        Stream<Experiment> changed = of(experiment).stream()
                .flatMap(chooser -> chooser.kind() == ParameterKind.BOOLEAN
                        ? changed(chooser, experiment, "true")
                        : chooser.choices().stream().flatMap(choice -> changed(chooser, experiment, choice.id())));
        return Stream.concat(Stream.of(experiment), changed)
                .filter(parameter::appliesTo)
                .findFirst();
    }

    /// The experiment with a choice, or none where the experiment cannot have it.
    private static Stream<Experiment> changed(Parameter<?> chooser, Experiment experiment, String text) {
        try {
            return Stream.of(chooser.withText(experiment, text));
        } catch (InvalidExperimentException e) {
            return Stream.empty();
        }
    }

    /// The parameter that shows this component of this record class, or null.
    static @Nullable Parameter<?> showing(Class<?> recordClass, String component) {
        return ALL.stream()
                .filter(parameter -> parameter.part().holds(recordClass)
                        && parameter.components().contains(component))
                .findFirst()
                .orElse(null);
    }

    private static List<String> ids() {
        return ALL.stream().<String>map(Parameter::id).toList();
    }
}
