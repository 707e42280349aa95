package dlnlab.ensemble;

import dlnlab.experiment.Assignment;
import dlnlab.experiment.InvalidExperimentException;
import dlnlab.experiment.Numbers;
import dlnlab.experiment.Parameter;
import dlnlab.experiment.ParameterKind;
import dlnlab.experiment.Parameters;
import dlnlab.experiment.Variation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// One axis of a grid: the values of a parameter, in order.
///
/// A value is a text of the parameter. `geometric:1e-3:1:7` and `linear:0:1:5` stand for so many values from the first
/// number to the second, to six digits. `productDepth=infinite` sets another parameter instead, so that depths 5, 10
/// and infinity lie on one axis; `baseline=nuclearNorm` puts the answer of a [Baseline] beside them.
/// @param parameter id
/// @param values at least one, written out
public record GridAxis(String parameter, List<String> values) {
    private static final int MOST_VALUES = 1000;
    private static final MathContext DIGITS = new MathContext(6);

    /// @throws InvalidExperimentException for an unknown parameter, a seed, or a grid that cannot be; one sentence
    public GridAxis {
        Parameter<?> known = Parameters.get(parameter);
        checkIsNoSeed(known);
        values = values.stream()
                .flatMap(text -> written(known, text.strip()))
                .distinct()
                .toList();
        if (values.isEmpty() || values.size() > MOST_VALUES) {
            throw refused(parameter, "must have 1 to " + MOST_VALUES + " values, but has " + values.size());
        }
    }

    /// Reads `depth=5,10,20`; where values hold commas themselves, strokes stand between them: `width=2,2|3,3`.
    /// @throws InvalidExperimentException when the text does not look so, or as in the constructor
    public static GridAxis parse(String text) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw new InvalidExperimentException(
                    "grid",
                    "A grid must look like id=value,value, for example depth=1,2,3 or stepSize=geometric:1e-3:1:7, but"
                            + " was \"" + text + "\".");
        }
        String list = text.substring(equals + 1);
        String[] texts = list.split(list.contains("|") ? "\\|" : ",", -1);
        return new GridAxis(text.substring(0, equals).strip(), List.of(texts));
    }

    /// What each value changes, with a label such as "N = 5".
    public List<Variation> variations() {
        return values.stream().map(this::variation).toList();
    }

    private Variation variation(String text) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            return Variation.each(Parameters.get(parameter), List.of(text)).getFirst();
        }
        Assignment other = Assignment.parse(text);
        if (Baselines.isOne(other)) {
            return new Variation(Baselines.get(other.text()).label(), List.of(other));
        }
        return Variation.each(Parameters.get(other.id()), List.of(other.text())).getFirst();
    }

    private static Stream<String> written(Parameter<?> parameter, String text) {
        boolean linear = text.startsWith("linear:");
        if (!linear && !text.startsWith("geometric:")) {
            checkNamed(text);
            return Stream.of(text);
        }
        String[] parts = text.split(":", -1);
        Double from = parts.length == 4 ? Numbers.real(parts[1]) : null;
        Double to = parts.length == 4 ? Numbers.real(parts[2]) : null;
        Double count = parts.length == 4 ? Numbers.real(parts[3]) : null;
        if (from == null || to == null || count == null || !isCount(count) || !Double.isFinite(to - from)) {
            throw refused(
                    parameter.id(),
                    "must be written linear:from:to:count or geometric:from:to:count with a count from 2 to "
                            + MOST_VALUES + ", but was \"" + text + "\"");
        }
        if (!linear && !(from > 0 && to > 0)) {
            throw refused(
                    parameter.id(),
                    "that is geometric must go from one positive number to another, but was \"" + text + "\"");
        }
        DoubleUnaryOperator at = linear ? x -> from + x * (to - from) : x -> from * Math.pow(to / from, x);
        return spread(parameter, at, count.intValue());
    }

    private static boolean isCount(double count) {
        return count >= 2 && count <= MOST_VALUES && count == Math.rint(count);
    }

    private static Stream<String> spread(Parameter<?> parameter, DoubleUnaryOperator at, int count) {
        return IntStream.range(0, count).mapToObj(k -> {
            double value = at.applyAsDouble(k / (count - 1.0));
            return parameter.kind() == ParameterKind.INTEGER
                    ? String.valueOf(Math.round(value))
                    : Numbers.format(new BigDecimal(value, DIGITS).doubleValue());
        });
    }

    private static void checkNamed(String text) {
        int equals = text.indexOf('=');
        if (equals > 0 && Baselines.isOne(Assignment.parse(text))) {
            Baselines.get(Assignment.parse(text).text());
        } else if (equals > 0) {
            checkIsNoSeed(Parameters.get(text.substring(0, equals).strip()));
        }
    }

    private static void checkIsNoSeed(Parameter<?> parameter) {
        if (parameter.id().equals("seed") || parameter.id().equals("dataSeed")) {
            throw refused(parameter.id(), "cannot vary the " + parameter.label() + ", which is drawn for every start");
        }
    }

    private static InvalidExperimentException refused(String parameter, String predicate) {
        return new InvalidExperimentException("grid", "The grid over " + parameter + " " + predicate + ".");
    }
}
