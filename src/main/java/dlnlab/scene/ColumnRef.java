package dlnlab.scene;

/// One column of a quantity, written `layerNorms:2`; the first one may be written without a number.
///
/// @param quantity id of the quantity
/// @param column which column, from 0
public record ColumnRef(String quantity, int column) {
    private static final char SEPARATOR = ':';

    /// Checks the number.
    public ColumnRef {
        if (column < 0) {
            throw new IllegalArgumentException("a column's number is at least 0, was " + column);
        }
    }

    /// Reads what [#text] writes.
    ///
    /// @throws IllegalArgumentException with one sentence if what follows the colon is not a whole number from 1
    public static ColumnRef parse(String text) {
        int at = text.indexOf(SEPARATOR);
        if (at < 0) {
            return new ColumnRef(text, 0);
        }
        String number = text.substring(at + 1);
        if (!number.matches("[1-9][0-9]{0,5}")) {
            throw new IllegalArgumentException(
                    "a column is written quantity:number with a number from 1, was \"" + text + "\"");
        }
        return new ColumnRef(text.substring(0, at), Integer.parseInt(number) - 1);
    }

    /// Whether a text names one column, and not a quantity with all that it has.
    public static boolean isOne(String text) {
        return text.indexOf(SEPARATOR) >= 0;
    }

    /// The short form, with columns counted from 1.
    public String text() {
        return column == 0 ? quantity : quantity + SEPARATOR + (column + 1);
    }
}
