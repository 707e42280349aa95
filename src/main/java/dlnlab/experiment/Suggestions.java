package dlnlab.experiment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/// Values worth comparing with the present one.
public final class Suggestions {
    private static final double[] FACTORS = {1.0 / 3, 1, 3};
    private static final List<String> DEPTHS = List.of("1", "2", "3");
    /// A weight decay whose effect is seen at once.
    private static final String DECAY = "0.1";

    private static final MathContext TWO_DIGITS = new MathContext(2);

    private Suggestions() {}

    /// The choices of a choice; depths 1, 2, 3; with and without weight decay; a third, once and three times a number.
    /// Only values that the experiment
    /// can have; fewer than two where there is nothing to compare.
    public static List<String> of(Parameter<?> parameter, Experiment experiment) {
        return candidates(parameter, experiment).stream()
                .distinct()
                .filter(text -> possible(parameter, experiment, text))
                .toList();
    }

    private static List<String> candidates(Parameter<?> parameter, Experiment experiment) {
        if (parameter.id().equals("depth")) {
            return DEPTHS;
        }
        String now = parameter.text(experiment);
        if (parameter.id().equals("weightDecay")) {
            return List.of("0", now.equals("0") ? DECAY : now);
        }
        return switch (parameter.kind()) {
            case CHOICE -> parameter.choices().stream().map(Choice::id).toList();
            case BOOLEAN -> List.of("false", "true");
            case INTEGER, REAL, INTEGER_LIST -> scaled(parameter.kind(), now);
            case MATRIX, TEXT -> List.of();
        };
    }

    private static List<String> scaled(ParameterKind kind, String now) {
        Double value = Numbers.real(now);
        if (value == null) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (double factor : FACTORS) {
            double rounded = factor == 1 ? value : new BigDecimal(factor * value, TWO_DIGITS).doubleValue();
            texts.add(kind == ParameterKind.REAL ? Numbers.format(rounded) : String.valueOf(Math.round(rounded)));
        }
        return texts;
    }

    private static boolean possible(Parameter<?> parameter, Experiment experiment, String text) {
        try {
            parameter.withText(experiment, text);
            return true;
        } catch (InvalidExperimentException e) {
            return false;
        }
    }
}
