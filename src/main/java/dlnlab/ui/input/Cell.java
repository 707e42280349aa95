package dlnlab.ui.input;

import dlnlab.experiment.Numbers;
import dlnlab.experiment.csv.Cells;

/// One cell of a matrix that is being typed.
/// @param text what was typed; an entry that is not observed keeps it for when it is observed again
record Cell(String text, boolean observed) {
    /// An entry that is not observed and never was.
    static final Cell EMPTY = new Cell("", false);

    /// The cell of a typed text: nothing, `?` and `NaN` are not observed.
    static Cell typed(String text) {
        return Cells.isUnobserved(text) ? EMPTY : new Cell(text.strip(), true);
    }

    /// Whether it is not observed, or a number.
    boolean isGood() {
        return !observed || Numbers.real(text) != null;
    }

    /// What a person sees.
    String shown() {
        return observed ? text : "?";
    }

    /// Not observed; the text is kept.
    Cell hidden() {
        return new Cell(text, false);
    }

    /// Observed, as the number it was before, or 0.
    Cell seen() {
        return new Cell(text.isEmpty() ? "0" : text, true);
    }
}
