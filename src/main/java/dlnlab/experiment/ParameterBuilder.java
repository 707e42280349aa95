package dlnlab.experiment;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Collects what is known of one parameter.
final class ParameterBuilder<T> {
    /// How a parameter is called in one experiment.
    record Wording(String symbol, String label) {}

    final String id;
    final Part part;
    final ValueForm<T> form;
    List<String> components;
    ParameterGroup group = ParameterGroup.PROBLEM;
    String symbol = "";
    String label;
    String unit = "";
    String help = "";
    boolean basic;
    boolean live;
    boolean several;
    List<Choice> choices = List.of();
    List<Variant> variants = List.of();
    Predicate<Experiment> condition = experiment -> true;

    @Nullable
    Part variantPart;

    @Nullable
    Range range;

    @Nullable
    Function<Experiment, Range> rangeIn;

    @Nullable
    Limit limit;

    @Nullable
    Function<Experiment, Wording> wordingIn;

    @Nullable
    BiFunction<Experiment, T, Experiment> setter;

    @Nullable
    String allowed;

    private @Nullable String conditionText;

    private ParameterBuilder(String id, Part part, ValueForm<T> form) {
        this.id = id;
        this.part = part;
        this.form = form;
        this.label = id;
        this.components = List.of(id);
    }

    static ParameterBuilder<Long> whole(String id, Part part, Range range) {
        return new ParameterBuilder<>(id, part, ValueForms.WHOLE).range(range);
    }

    /// A whole number without bounds.
    static ParameterBuilder<Long> seed(String id) {
        return new ParameterBuilder<>(id, Part.EXPERIMENT, ValueForms.WHOLE).group(ParameterGroup.SEEDS);
    }

    static ParameterBuilder<Double> real(String id, Part part, Range range) {
        return new ParameterBuilder<>(id, part, ValueForms.REAL).range(range);
    }

    static <T> ParameterBuilder<T> parameter(String id, Part part, ValueForm<T> form) {
        return new ParameterBuilder<>(id, part, form);
    }

    static ParameterBuilder<String> choice(String id, Part part, Choice... choices) {
        return words(id, part, List.of(choices));
    }

    /// One word for all hidden layers, or one for each with commas between them.
    static ParameterBuilder<String> choicePerLayer(String id, Part part, Class<?> enumType, Choice... choices) {
        ParameterBuilder<String> builder =
                new ParameterBuilder<>(id, part, ValueForms.words(enumType, List.of(choices)));
        builder.choices = List.of(choices);
        builder.several = true;
        return builder;
    }

    /// The word of the variant that stands in `variantPart`; `owner` is the part that has it as a component.
    static ParameterBuilder<String> variant(String id, Part owner, Part variantPart, List<Variant> variants) {
        ParameterBuilder<String> builder =
                words(id, owner, variants.stream().map(Variant::choice).toList());
        builder.variants = variants;
        builder.variantPart = variantPart;
        return builder.setter((experiment, word) ->
                Words.of(variantPart.get(experiment).getClass()).equals(word)
                        ? experiment
                        : variantPart.put(experiment, defaults(variants, word)));
    }

    ParameterBuilder<T> components(String... names) {
        components = List.of(names);
        return this;
    }

    ParameterBuilder<T> group(ParameterGroup value) {
        group = value;
        return this;
    }

    ParameterBuilder<T> named(String newSymbol, String newLabel) {
        symbol = newSymbol;
        label = newLabel;
        return this;
    }

    ParameterBuilder<T> wording(Function<Experiment, Wording> value) {
        wordingIn = value;
        return this;
    }

    ParameterBuilder<T> limit(Limit value) {
        limit = value;
        return this;
    }

    ParameterBuilder<T> unit(String value) {
        unit = value;
        return this;
    }

    ParameterBuilder<T> help(String value) {
        help = value;
        return this;
    }

    ParameterBuilder<T> basic() {
        basic = true;
        return this;
    }

    ParameterBuilder<T> live() {
        live = true;
        return this;
    }

    ParameterBuilder<T> allowed(String value) {
        allowed = value;
        return this;
    }

    ParameterBuilder<T> rangeIn(Function<Experiment, Range> value) {
        rangeIn = value;
        return this;
    }

    ParameterBuilder<T> range(@Nullable Range value) {
        range = value;
        return this;
    }

    ParameterBuilder<T> setter(BiFunction<Experiment, T, Experiment> value) {
        setter = value;
        return this;
    }

    /// Applies only where the condition holds, which the text says after the word "when".
    ParameterBuilder<T> when(Predicate<Experiment> value, String text) {
        condition = value;
        conditionText = text;
        return this;
    }

    Parameter<T> build() {
        return new Parameter<>(this);
    }

    /// The condition in words; without one, the variants that have the component.
    String appliesWhen() {
        if (conditionText != null) {
            return conditionText;
        }
        return switch (part) {
            case PROBLEM -> "the problem is " + owners(Variants.PROBLEMS);
            case CONNECTIONS -> "the connections are " + owners(Variants.CONNECTIONS);
            case INITIALISATION -> "init is " + owners(Variants.INITIALISATIONS);
            case SCHEDULE -> "the schedule is " + owners(Variants.SCHEDULES);
            case METHOD -> "the method is " + owners(Variants.METHODS);
            default -> "always";
        };
    }

    private String owners(List<Variant> candidates) {
        return candidates.stream()
                .filter(variant -> components.stream()
                        .anyMatch(name -> Components.find(variant.defaults().getClass(), name) != null))
                .map(Variant::id)
                .collect(Collectors.joining(" or "));
    }

    private static Record defaults(List<Variant> variants, String word) {
        return variants.stream()
                .filter(variant -> variant.id().equals(word))
                .map(Variant::defaults)
                .findFirst()
                .orElseThrow();
    }

    private static ParameterBuilder<String> words(String id, Part part, List<Choice> choices) {
        ParameterBuilder<String> builder = new ParameterBuilder<>(id, part, ValueForms.word(choices));
        builder.choices = choices;
        return builder;
    }
}
