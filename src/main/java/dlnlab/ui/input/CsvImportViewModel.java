package dlnlab.ui.input;

import dlnlab.experiment.Experiment;
import dlnlab.experiment.InvalidExperimentException;
import dlnlab.experiment.Problem;
import dlnlab.experiment.csv.CellPlace;
import dlnlab.experiment.csv.Cells;
import dlnlab.experiment.csv.ColumnRole;
import dlnlab.experiment.csv.CsvRow;
import dlnlab.experiment.csv.CsvTable;
import dlnlab.experiment.csv.DataChoice;
import dlnlab.experiment.csv.DataReader;
import dlnlab.experiment.csv.MatrixReader;
import dlnlab.experiment.csv.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/// What becomes of a CSV file: a data set with inputs and targets, or a matrix to complete.
public final class CsvImportViewModel {
    private static final int PREVIEW_ROWS = 8;
    private static final int LONGEST_TITLE = 120;

    private final String fileName;
    private final Experiment base;
    private CsvTable table;
    private final List<ColumnRole> roles;
    private final BooleanProperty matrix = new SimpleBooleanProperty();
    private final BooleanProperty header = new SimpleBooleanProperty();
    private final BooleanProperty standardise = new SimpleBooleanProperty(true);
    private final BooleanProperty standardiseTargets = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<Outcome> outcome;

    /// What the choices so far come to.
    /// @param experiment null where there are faults
    /// @param summary what will be set up, in words; empty where there are faults
    /// @param badCell the first cell that could be mended, or null
    record Outcome(
            @Nullable Experiment experiment,
            String summary,
            List<String> faults,
            @Nullable CellPlace badCell) {
        static Outcome refused(List<String> faults, @Nullable CellPlace badCell) {
            return new Outcome(null, "", faults, badCell);
        }
    }

    /// @param base what is set up besides the problem
    /// @throws InvalidExperimentException if the text is no table at all
    public CsvImportViewModel(String fileName, String text, Experiment base) {
        this.fileName = fileName;
        this.base = base;
        table = CsvTable.read(text, fileName);
        DataChoice standard = DataChoice.standard(table);
        roles = new ArrayList<>(standard.roles());
        header.set(standard.header());
        matrix.set(looksLikeMatrix());
        outcome = new ReadOnlyObjectWrapper<>(read());
        for (BooleanProperty choice : List.of(matrix, header, standardise, standardiseTargets)) {
            choice.subscribe((before, now) -> outcome.set(read()));
        }
    }

    /// Whether the file is a matrix to complete rather than a data set.
    public BooleanProperty matrixProperty() {
        return matrix;
    }

    /// Whether the first row holds the names of the columns.
    public BooleanProperty headerProperty() {
        return header;
    }

    /// Whether the inputs get mean 0 and standard deviation 1.
    public BooleanProperty standardiseProperty() {
        return standardise;
    }

    /// Whether targets that are numbers get mean 0 and standard deviation 1.
    public BooleanProperty standardiseTargetsProperty() {
        return standardiseTargets;
    }

    /// What the choices so far come to.
    ReadOnlyObjectProperty<Outcome> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /// The number of columns of the file.
    int columns() {
        return table.columns();
    }

    /// What the columns are called.
    List<String> names() {
        return DataReader.names(table, header.get());
    }

    /// The first rows of the file, without the header.
    List<CsvRow> preview() {
        return table.rows().stream()
                .skip(header.get() ? 1 : 0)
                .limit(PREVIEW_ROWS)
                .toList();
    }

    /// How many rows come after the preview.
    int rowsBelow() {
        return table.rows().size() - (header.get() ? 1 : 0) - preview().size();
    }

    /// What a column is for.
    /// @param column from 0
    ColumnRole role(int column) {
        return roles.get(column);
    }

    /// Changes what a column is for.
    void setRole(int column, ColumnRole role) {
        if (roles.get(column) != role) {
            roles.set(column, role);
            outcome.set(read());
        }
    }

    /// What stands in a cell of the file.
    String cell(CellPlace place) {
        return table.rows().stream()
                .filter(row -> row.number() == place.row())
                .map(row -> row.cells().get(place.column() - 1))
                .findFirst()
                .orElse("");
    }

    /// Puts another text into a cell; the file itself stays as it is.
    void mend(CellPlace place, String text) {
        table = table.with(place, text);
        outcome.set(read());
    }

    private boolean looksLikeMatrix() {
        return !header.get()
                && table.rows().stream().flatMap(row -> row.cells().stream()).anyMatch(Cells::isUnobserved)
                && MatrixReader.read(table).value() != null;
    }

    private Outcome read() {
        Reading<? extends Problem> reading = matrix.get()
                ? MatrixReader.read(table)
                : DataReader.read(
                        table, new DataChoice(header.get(), roles, standardise.get(), standardiseTargets.get()));
        Problem problem = reading.value();
        return problem == null
                ? Outcome.refused(
                        reading.faults().stream()
                                .map(CsvImportViewModel::capital)
                                .toList(),
                        reading.badCell())
                : build(problem);
    }

    private Outcome build(Problem problem) {
        String summary = summary(problem);
        try {
            return new Outcome(experiment(problem, summary), summary, List.of(), null);
        } catch (InvalidExperimentException e) {
            return Outcome.refused(List.of(e.sentence()), null);
        }
    }

    private Experiment experiment(Problem problem, String summary) {
        return new Experiment(
                title(),
                summary,
                base.dataSeed(),
                base.seed(),
                problem,
                base.architecture(),
                base.initialisation(),
                base.rescale(),
                base.loss(),
                base.descent(),
                base.stop());
    }

    private static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    private String title() {
        String name = fileName.replaceFirst("(?<=.)\\.[^.]*$", "").strip();
        String title = name.isEmpty() ? "Own data" : name;
        return title.substring(0, Math.min(title.length(), LONGEST_TITLE));
    }

    private String summary(Problem problem) {
        String size = switch (problem) {
            case Problem.OwnData data ->
                count(data.table().rows().size(), "sample") + ", " + count(data.inputWidth(), "input") + ", "
                        + count(data.outputWidth(), "target");
            case Problem.ExplicitCompletion own ->
                own.outputWidth() + " × " + own.inputWidth() + " matrix, "
                        + count(observed(own), "observed entry", "observed entries");
            default -> throw new IllegalStateException("no own input: " + problem);
        };
        return fileName + ": " + size + ".";
    }

    private static long observed(Problem.ExplicitCompletion own) {
        return own.entries().stream()
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .count();
    }

    private static String count(long number, String word) {
        return count(number, word, word + "s");
    }

    private static String count(long number, String one, String several) {
        return number + " " + (number == 1 ? one : several);
    }
}
