package dlnlab.ui.setup;

import dlnlab.experiment.Assignment;
import dlnlab.experiment.Choice;
import dlnlab.experiment.Experiment;
import dlnlab.experiment.InvalidExperimentException;
import dlnlab.experiment.Limit;
import dlnlab.experiment.Parameter;
import dlnlab.experiment.ParameterGroup;
import dlnlab.experiment.ParameterKind;
import dlnlab.experiment.Parameters;
import dlnlab.experiment.Range;
import dlnlab.experiment.Suggestions;
import dlnlab.experiment.Variation;
import dlnlab.plot.NumberFormats;
import dlnlab.ui.lab.LabViewModel;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// Which knobs the form shows and what becomes of what is typed into them.
public final class SetupViewModel {
    /// More curves than this nobody tells apart.
    static final int MOST_COMPARED = 12;

    /// More digits than a line below a knob has room for.
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d*\\.\\d{6,}(E-?\\d+)?");

    private final LabViewModel lab;
    private final BooleanProperty more = new SimpleBooleanProperty(false);

    /// A form for the lab's experiment.
    public SetupViewModel(LabViewModel lab) {
        this.lab = lab;
    }

    /// The lab.
    public LabViewModel lab() {
        return lab;
    }

    /// Whether the rarer knobs are shown too.
    public BooleanProperty moreProperty() {
        return more;
    }

    /// The knobs of one group that apply to the present experiment, basic ones first. The seed stands in the
    /// transport, the title in the window's bar.
    List<Parameter<?>> shown(ParameterGroup group) {
        return Parameters.of(lab.experiment()).stream()
                .filter(p -> p.group() == group && !p.id().equals("title") && !p.id().equals("seed"))
                .filter(p -> more.get() || p.basic())
                .toList();
    }

    /// Tries a new value.
    /// @return why it is not possible, or nothing when it was taken over
    Optional<String> enter(Parameter<?> parameter, String text) {
        try {
            change(parameter, text.strip());
            return Optional.empty();
        } catch (InvalidExperimentException e) {
            return Optional.of(e.sentence());
        }
    }

    private void change(Parameter<?> parameter, String text) {
        Limit limit = parameter.limit(lab.experiment()).orElse(null);
        if (limit != null && limit.isNamed(text)) {
            lab.change(List.of(limit.there()));
        } else if (limit != null && limit.isReachedBy(lab.experiment())) {
            lab.change(List.of(limit.back(), new Assignment(parameter.id(), text)));
        } else {
            lab.change(parameter, text);
        }
    }

    /// What stands in the entry of a knob.
    String text(Parameter<?> parameter) {
        Experiment experiment = lab.experiment();
        return parameter
                .limit(experiment)
                .filter(limit -> limit.isReachedBy(experiment))
                .map(Limit::sign)
                .orElseGet(() -> parameter.text(experiment));
    }

    /// The entry for a number of the slider, infinite for the limit.
    String text(Parameter<?> parameter, double value) {
        if (Double.isInfinite(value)) {
            return parameter.limit(lab.experiment()).map(Limit::sign).orElseThrow();
        }
        Range range = parameter.range(lab.experiment()).orElseThrow();
        double inside = Math.clamp(value, range.minimum(), range.maximum());
        boolean whole = parameter.kind() != ParameterKind.REAL;
        return whole ? String.format(Locale.ROOT, "%.0f", inside) : String.valueOf(inside);
    }

    /// Runs the experiment again with typed values of one knob: with commas, semicolons or blanks between them. Between
    /// semicolons a value may have commas and blanks of its own.
    /// @return why that is not possible, or nothing when the runs have started
    Optional<String> compare(Parameter<?> parameter, String typed) {
        List<String> values = Pattern.compile(typed.contains(";") ? ";" : "[,\\s]+")
                .splitAsStream(typed)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
        if (values.size() < 2 || values.size() > MOST_COMPARED) {
            return Optional.of(wrongNumber(values, suggestedValues(parameter)));
        }
        return compare(parameter, values);
    }

    private static String wrongNumber(List<String> values, String example) {
        String typed = switch (values.size()) {
            case 0 -> "There is no value";
            case 1 -> "There is only " + values.getFirst();
            default -> "There are " + values.size() + " values";
        };
        return typed + "; type 2 to " + MOST_COMPARED + " different ones, for example " + example + ".";
    }

    /// Runs the experiment again with several values of one knob.
    /// @return why that is not possible, or nothing when the runs have started
    Optional<String> compare(Parameter<?> parameter, List<String> values) {
        try {
            lab.compare(Variation.each(parameter, values));
            return Optional.empty();
        } catch (InvalidExperimentException e) {
            return Optional.of(e.sentence());
        }
    }

    /// Searches for the value of a knob at which each member learns best.
    /// @return why that is not possible, or nothing when the search has begun
    Optional<String> search(Parameter<?> parameter, String grid) {
        try {
            lab.search().start(parameter, grid);
            return Optional.empty();
        } catch (InvalidExperimentException e) {
            return Optional.of(e.sentence());
        }
    }

    /// Values worth comparing, as they are typed; the present one where nothing suggests itself.
    String suggestedValues(Parameter<?> parameter) {
        List<String> values = Suggestions.of(parameter, lab.experiment());
        String separator = values.stream().anyMatch(v -> v.contains(",")) ? "; " : ", ";
        return values.isEmpty() ? parameter.text(lab.experiment()) : String.join(separator, values);
    }

    /// The slider of a knob, for numbers and for one common width.
    Optional<SliderScale> slider(Parameter<?> parameter) {
        Experiment experiment = lab.experiment();
        Optional<Range> range = parameter.range(experiment).filter(SliderScale::suits);
        boolean whole = parameter.kind() == ParameterKind.INTEGER || parameter.kind() == ParameterKind.INTEGER_LIST;
        if (range.isEmpty() || !(whole || parameter.kind() == ParameterKind.REAL)) {
            return Optional.empty();
        }
        return Optional.of(
                parameter.limit(experiment).isPresent()
                        ? SliderScale.upToInfinity(range.get())
                        : SliderScale.of(range.get(), usual(parameter), whole));
    }

    /// The number shown, for the slider's thumb; NaN for a list of several, infinite at the limit.
    double number(Parameter<?> parameter) {
        boolean atLimit = parameter
                .limit(lab.experiment())
                .filter(limit -> limit.isReachedBy(lab.experiment()))
                .isPresent();
        return atLimit ? Double.POSITIVE_INFINITY : number(parameter, lab.experiment());
    }

    /// A line under the knob that explains the value, or empty.
    String hint(Parameter<?> parameter) {
        List<Variation> members = lab.setupProperty().get().variations();
        if (members.stream().anyMatch(member -> member.sets(parameter))) {
            List<String> values = members.stream()
                    .map(member -> shown(parameter, parameter.text(member.of(lab.experiment()))))
                    .distinct()
                    .toList();
            // lists and matrices have commas of their own
            boolean commas = values.stream().anyMatch(value -> value.contains(","));
            return "compared: " + String.join(commas ? " | " : ", ", values);
        }
        if (parameter.id().equals("width")) {
            return widths(lab.experiment().widths());
        }
        return "";
    }

    private static String shown(Parameter<?> parameter, String value) {
        return parameter.choices().stream()
                .filter(choice -> choice.id().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElseGet(() -> LONG_NUMBER.matcher(value).replaceAll(m -> brief(m.group())));
    }

    private static String brief(String number) {
        return NumberFormats.value(Double.parseDouble(String.format(Locale.ROOT, "%.4g", Double.valueOf(number))));
    }

    private double usual(Parameter<?> parameter) {
        Experiment preset = lab.openingProperty().get().setup().experiment();
        Experiment reference = parameter.appliesTo(preset) ? preset : lab.experiment();
        double value = number(parameter, reference);
        boolean inside = parameter
                .range(lab.experiment())
                .map(r -> r.contains(value) && value > 0)
                .orElse(false);
        return inside ? value : number(parameter, lab.experiment());
    }

    private static double number(Parameter<?> parameter, Experiment experiment) {
        try {
            return Double.parseDouble(
                    parameter.text(experiment).replace(",", " ").strip());
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static String widths(List<Integer> widths) {
        if (widths.size() <= 6) {
            return widths.stream().map(String::valueOf).collect(Collectors.joining(" – "));
        }
        return widths.get(0) + " – " + widths.get(1) + " – … – " + widths.get(widths.size() - 2) + " – "
                + widths.getLast() + ", " + (widths.size() - 1) + " layers";
    }
}
