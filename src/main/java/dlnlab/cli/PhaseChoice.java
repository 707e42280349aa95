package dlnlab.cli;

import dlnlab.experiment.InvalidExperimentException;
import dlnlab.experiment.Nearest;
import dlnlab.figure.QuantityCharts;
import dlnlab.measure.Quantities;
import dlnlab.measure.Quantity;
import dlnlab.measure.Subject;
import dlnlab.scene.ChartSpec;
import dlnlab.scene.ColumnRef;
import java.util.List;
import java.util.Objects;

/// The chart that two columns mean, one against the other: `loss,layerNorms:2`.
final class PhaseChoice {
    private static final String FIELD = "phase";

    private final List<Subject> subjects;

    private PhaseChoice(List<Subject> subjects) {
        this.subjects = subjects;
    }

    /// @param text the horizontal and the vertical column, with a comma between
    /// @param subjects what each run is about
    /// @throws InvalidExperimentException unless at least one of the runs has both; one sentence
    static ChartSpec of(String text, List<Subject> subjects) {
        String[] words = text.split(",", -1);
        if (words.length != 2) {
            throw fault("A phase plot is asked for as QUANTITY[:COLUMN],QUANTITY[:COLUMN], like loss,layerNorms:2, but"
                    + " was \"" + text + "\".");
        }
        PhaseChoice choice = new PhaseChoice(subjects);
        ColumnRef across = choice.column(words[0].strip());
        ColumnRef up = choice.column(words[1].strip());
        return QuantityCharts.phase(across, choice.name(across), up, choice.name(up));
    }

    private ColumnRef column(String word) {
        ColumnRef column;
        try {
            column = ColumnRef.parse(word);
        } catch (IllegalArgumentException e) {
            throw fault("A column of a phase plot is written quantity:number with a number from 1, but was \"" + word
                    + "\".");
        }
        Quantity quantity = quantity(column);
        List<String> reasons =
                subjects.stream().map(quantity::whyNot).filter(Objects::nonNull).toList();
        if (reasons.size() == subjects.size()) {
            throw fault(reasons.getFirst());
        }
        int most = subjects.stream()
                .mapToInt(subject -> columns(quantity, subject).size())
                .max()
                .orElse(0);
        if (column.column() >= most) {
            throw fault("The column of " + quantity.id() + " must be from 1 to " + most + " here, but was "
                    + (column.column() + 1) + ".");
        }
        return column;
    }

    private static Quantity quantity(ColumnRef column) {
        List<String> ids = QuantityCharts.shown().stream().map(Quantity::id).toList();
        return Quantities.find(column.quantity())
                .orElseThrow(() -> fault("There is no quantity \"" + column.quantity() + "\""
                        + Nearest.question(column.quantity(), ids, "; the command quantities lists them.")));
    }

    /// The name of the quantity, with the column's where it has several.
    private String name(ColumnRef column) {
        Quantity quantity = quantity(column);
        List<String> labels = subjects.stream()
                .map(subject -> columns(quantity, subject))
                .filter(columns -> column.column() < columns.size())
                .findFirst()
                .orElseThrow();
        return labels.size() == 1 ? quantity.name() : quantity.name() + ": " + labels.get(column.column());
    }

    private static List<String> columns(Quantity quantity, Subject subject) {
        return quantity.whyNot(subject) == null ? quantity.columns(subject) : List.of();
    }

    private static InvalidExperimentException fault(String sentence) {
        return new InvalidExperimentException(FIELD, sentence);
    }
}
