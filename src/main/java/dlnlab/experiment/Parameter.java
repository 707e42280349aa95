package dlnlab.experiment;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One knob of an experiment: everything the form, the command line, the file reader and the guide need to know of it.
/// The table of all is [Parameters].
/// @param <T> the type of its values, see [ParameterKind]
public final class Parameter<T> {
    private final ParameterBuilder<T> built;
    private final ValueForm<T> form;
    private final @Nullable BiFunction<Experiment, T, Experiment> setter;

    Parameter(ParameterBuilder<T> builder) {
        this.built = builder;
        this.form = builder.form;
        this.setter = builder.setter;
    }

    /// Stable name, in files of overrides and in `--set id=value`.
    public String id() {
        return built.id;
    }

    /// Letter in formulas, such as "η"; empty when it has none.
    public String symbol() {
        return built.symbol;
    }

    /// The symbol in this experiment: the one of `scale` depends on the initialisation.
    public String symbol(Experiment experiment) {
        return wording(experiment).map(ParameterBuilder.Wording::symbol).orElse(built.symbol);
    }

    /// A few words in lower case, such as "step size".
    public String label() {
        return built.label;
    }

    /// The label in this experiment: the one of `scale` depends on the initialisation.
    public String label(Experiment experiment) {
        return wording(experiment).map(ParameterBuilder.Wording::label).orElse(built.label);
    }

    /// Such as "s"; empty when it has none.
    public String unit() {
        return built.unit;
    }

    /// The heading under which it stands.
    public ParameterGroup group() {
        return built.group;
    }

    /// What its value is.
    public ParameterKind kind() {
        return form.kind();
    }

    /// The allowed numbers in every experiment; empty for words and seeds.
    public Optional<Range> range() {
        return Optional.ofNullable(built.range);
    }

    /// The allowed numbers in this experiment, such as at most 569 samples of breast cancer.
    public Optional<Range> range(Experiment experiment) {
        return built.rangeIn == null || !appliesTo(experiment) ? range() : Optional.of(built.rangeIn.apply(experiment));
    }

    /// The value past the largest one, where it has one in this experiment.
    public Optional<Limit> limit(Experiment experiment) {
        return Optional.ofNullable(built.limit).filter(limit -> limit.appliesTo(experiment));
    }

    /// The allowed words of a choice, in order; otherwise empty.
    public List<Choice> choices() {
        return built.choices;
    }

    /// Whether several of the words may stand with commas between them, one for each hidden layer.
    public boolean several() {
        return built.several;
    }

    /// One or two sentences for a student.
    public String help() {
        return built.help;
    }

    /// Whether a change goes on with the run instead of starting a new one.
    public boolean live() {
        return built.live;
    }

    /// Whether it is shown at once; the others stand behind "more".
    public boolean basic() {
        return built.basic;
    }

    /// Whether it chooses the kind of problem, connections, initialisation, schedule or method, and so which other
    /// parameters there
    /// are.
    public boolean isVariant() {
        return !built.variants.isEmpty();
    }

    /// What values are allowed, in words: "a whole number from 1 to 64".
    public String allowed() {
        return built.allowed == null ? form.expected() + rangeText(built.range) : built.allowed;
    }

    /// Whether the experiment has this parameter.
    public boolean appliesTo(Experiment experiment) {
        return component(experiment) != null && built.condition.test(experiment);
    }

    /// When it applies, in words: "the activation is leaky-relu"; "always" when it always does.
    public String appliesWhen() {
        return built.appliesWhen();
    }

    /// The value.
    /// @throws InvalidExperimentException when [#appliesTo(Experiment)] is false
    public T get(Experiment experiment) {
        return form.fromComponent().apply(Components.get(part().get(experiment), require(experiment)));
    }

    /// The experiment with another value. A variant comes with its defaults, unless it is the present one.
    /// @throws InvalidExperimentException when the value is not allowed, or the parameter does not apply
    public Experiment with(Experiment experiment, T value) {
        RecordComponent component = require(experiment);
        if (!choices().isEmpty() && !isChosen(form.format().apply(value))) {
            throw refused(experiment, form.format().apply(value));
        }
        if (setter != null) {
            return setter.apply(experiment, value);
        }
        Object held = form.toComponent().apply(value, component.getType());
        if (held == null) {
            throw refused(experiment, form.format().apply(value));
        }
        Record part = part().get(experiment);
        return part().put(experiment, Components.with(part, component.getName(), held));
    }

    /// The value from text; a number may still be out of range.
    /// @throws InvalidExperimentException when the text is no value of this kind
    public T parse(String text) {
        T value = form.parse().apply(text);
        if (value == null) {
            throw refused(null, text);
        }
        return value;
    }

    /// Text from which [#parse(String)] makes the value again.
    public String format(T value) {
        return form.format().apply(value);
    }

    /// The experiment's value as text.
    /// @throws InvalidExperimentException when the parameter does not apply
    public String text(Experiment experiment) {
        return format(get(experiment));
    }

    /// The experiment with a value given as text.
    /// @throws InvalidExperimentException when the value is not allowed, or the parameter does not apply
    public Experiment withText(Experiment experiment, String text) {
        require(experiment);
        T value = form.parse().apply(text);
        if (value == null) {
            throw refused(experiment, text);
        }
        return with(experiment, value);
    }

    @Override
    public String toString() {
        return id();
    }

    Part part() {
        return built.part;
    }

    /// Where the chosen variant stands; only for variants.
    Part variantPart() {
        return Objects.requireNonNull(built.variantPart, id());
    }

    List<String> components() {
        return built.components;
    }

    private boolean isChosen(String text) {
        Stream<String> words = built.several ? Stream.of(text.split(",", -1)) : Stream.of(text);
        return words.allMatch(
                word -> choices().stream().anyMatch(choice -> choice.id().equals(word)));
    }

    private InvalidExperimentException refused(@Nullable Experiment experiment, String text) {
        Optional<Range> range = experiment == null ? range() : range(experiment);
        String subject = experiment == null ? label() : label(experiment);
        String symbol = experiment == null ? symbol() : symbol(experiment);
        String allowed = built.allowed == null ? form.expected() + rangeText(range.orElse(null)) : built.allowed;
        return new InvalidExperimentException(
                id(),
                "The " + subject + (symbol.isEmpty() ? "" : " " + symbol) + " must be " + allowed + ", but was "
                        + (text.isBlank() ? "empty" : "\"" + text.strip() + "\"") + ".");
    }

    private Optional<ParameterBuilder.Wording> wording(Experiment experiment) {
        return built.wordingIn == null ? Optional.empty() : Optional.of(built.wordingIn.apply(experiment));
    }

    private @Nullable RecordComponent component(Experiment experiment) {
        Class<?> owner = part().get(experiment).getClass();
        return built.components.stream()
                .map(name -> Components.find(owner, name))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private RecordComponent require(Experiment experiment) {
        RecordComponent component = component(experiment);
        if (component == null || !built.condition.test(experiment)) {
            throw new InvalidExperimentException(
                    id(), "The parameter " + id() + " does not apply here: it does when " + appliesWhen() + ".");
        }
        return component;
    }

    private static String rangeText(@Nullable Range range) {
        return range == null ? "" : " " + range.describe();
    }
}
