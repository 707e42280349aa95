package dlnlab.ui.input;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;

/// One entry as it is shown: its number, or a pale question mark on a dashed ground.
final class MatrixCell extends Label {
    private static final PseudoClass OBSERVED = PseudoClass.getPseudoClass("observed");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    private final int row;
    private final int column;

    MatrixCell(int row, int column) {
        this.row = row;
        this.column = column;
        setId(id(row, column));
        getStyleClass().add("matrix-cell");
    }

    /// Counts from 1: `matrix-cell-1-2`.
    static String id(int row, int column) {
        return "matrix-cell-" + (row + 1) + "-" + (column + 1);
    }

    void show(Cell cell) {
        setText(cell.shown());
        pseudoClassStateChanged(OBSERVED, cell.observed());
        pseudoClassStateChanged(ERROR, !cell.isGood());
        setAccessibleText(MatrixViewModel.describe(row, column, cell));
    }

    void setChosen(boolean on) {
        pseudoClassStateChanged(CHOSEN, on);
    }
}
