package dlnlab.cli;

import dlnlab.ensemble.EnsemblePlan;
import dlnlab.ensemble.EnsembleTable;
import dlnlab.experiment.InvalidExperimentException;
import dlnlab.experiment.Numbers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which members of an ensemble are summed up.
/// @param text as it was written, empty for all
/// @param column the number of the column
/// @param above whether numbers above the bound count, otherwise those below
/// @param bound itself not included
record Condition(String text, int column, boolean above, double bound) {
    private static final Pattern FORM = Pattern.compile("\\s*([^<>]+?)\\s*([<>])\\s*([^<>]+?)\\s*");

    /// Reads `endToEnd.w12>0`.
    /// @param text null for all members
    /// @throws InvalidExperimentException when it does not look so, or there is no such column
    static Condition parse(@Nullable String text, EnsemblePlan plan) {
        if (text == null) {
            return new Condition("", 0, true, Double.NaN);
        }
        Matcher matcher = FORM.matcher(text);
        Double bound = matcher.matches() ? Numbers.real(matcher.group(3)) : null;
        if (bound == null) {
            throw new InvalidExperimentException(
                    "only",
                    "What --only asks for must look like column>number or column<number, for example loss<1e-6, but was \""
                            + text + "\".");
        }
        return new Condition(
                text, plan.column(matcher.group(1)), matcher.group(2).equals(">"), bound);
    }

    /// The members that count.
    EnsembleTable of(EnsembleTable table) {
        return text.isEmpty() ? table : table.only(column, value -> above ? value > bound : value < bound);
    }
}
