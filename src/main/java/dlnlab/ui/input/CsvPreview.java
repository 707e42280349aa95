package dlnlab.ui.input;

import dlnlab.experiment.csv.Cells;
import dlnlab.experiment.csv.ColumnRole;
import dlnlab.experiment.csv.CsvRow;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// The first rows of a file, and over every column what it is for.
final class CsvPreview extends GridPane {
    /// Of a wider file the first columns and the last one are shown.
    private static final int MOST_COLUMNS = 40;

    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");
    private static final PseudoClass UNUSED = PseudoClass.getPseudoClass("unused");

    private final CsvImportViewModel model;

    CsvPreview(CsvImportViewModel model) {
        this.model = model;
        getStyleClass().add("import-preview");
        model.headerProperty().subscribe(on -> rebuild());
        model.matrixProperty().subscribe(on -> rebuild());
        model.outcomeProperty().subscribe(outcome -> refresh());
    }

    /// The choice over a column, counted from 1: `import-role-3`.
    static String roleId(int column) {
        return "import-role-" + (column + 1);
    }

    private void rebuild() {
        getChildren().clear();
        List<String> names = model.names();
        int shown = Math.min(model.columns(), MOST_COLUMNS);
        for (int at = 0; at < shown; at++) {
            // the last one is usually the target
            int column = at == shown - 1 ? model.columns() - 1 : at;
            column(at + 1, column, names.get(column));
        }
        List<CsvRow> rows = model.preview();
        for (int i = 0; i < rows.size(); i++) {
            add(label(String.valueOf(rows.get(i).number()), "matrix-heading"), 0, i + 2);
        }
        String below = model.rowsBelow() > 0
                ? "and " + model.rowsBelow() + (model.rowsBelow() == 1 ? " more row" : " more rows")
                : "";
        String beside = model.columns() > shown ? (model.columns() - shown) + " columns before the last not shown" : "";
        String more = below + (below.isEmpty() || beside.isEmpty() ? "" : "; ") + beside;
        add(label(more, "parameter-hint"), 1, rows.size() + 2, Math.max(4, shown), 1);
        refresh();
    }

    private void column(int at, int column, String name) {
        if (!model.matrixProperty().get()) {
            add(roleBox(column, name), at, 0);
            add(label(name, "import-name"), at, 1);
        }
        List<CsvRow> rows = model.preview();
        for (int i = 0; i < rows.size(); i++) {
            Label label = label("", "import-cell");
            label.setUserData(column);
            add(label, at, i + 2);
        }
    }

    private void refresh() {
        List<CsvRow> rows = model.preview();
        for (var node : getChildren()) {
            if (node instanceof Label cell && cell.getUserData() instanceof Integer column) {
                int row = GridPane.getRowIndex(cell) - 2;
                // there may be one row less until all is built anew
                List<String> cells = row < rows.size() ? rows.get(row).cells() : List.of();
                cell.setText(column < cells.size() ? cells.get(column) : "");
            }
        }
        mark();
    }

    private void mark() {
        boolean matrix = model.matrixProperty().get();
        for (var node : getChildren()) {
            if (node instanceof Label cell && cell.getUserData() instanceof Integer column) {
                ColumnRole role = model.role(column);
                boolean number = Cells.isNumber(cell.getText());
                boolean wrong = matrix
                        ? !number && !Cells.isUnobserved(cell.getText())
                        : !number && (role == ColumnRole.INPUT || role == ColumnRole.TARGET);
                cell.pseudoClassStateChanged(ERROR, wrong);
                cell.pseudoClassStateChanged(
                        TARGET, !matrix && (role == ColumnRole.TARGET || role == ColumnRole.CLASSES));
                cell.pseudoClassStateChanged(UNUSED, !matrix && role == ColumnRole.UNUSED);
            }
        }
    }

    private ComboBox<ColumnRole> roleBox(int column, String name) {
        ComboBox<ColumnRole> box = new ComboBox<>();
        box.setId(roleId(column));
        box.setAccessibleText("what column " + (column + 1) + ", " + name + ", is for");
        box.getItems().setAll(ColumnRole.values());
        box.setConverter(new RoleNames());
        box.setValue(model.role(column));
        box.valueProperty().subscribe(role -> model.setRole(column, role));
        return box;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }

    private static final class RoleNames extends StringConverter<ColumnRole> {
        @Override
        public String toString(@Nullable ColumnRole role) {
            return role == null ? "" : role.label();
        }

        @Override
        public @Nullable ColumnRole fromString(String text) {
            return null;
        }
    }
}
