package dlnlab.experiment.csv;

import dlnlab.experiment.Numbers;
import java.util.regex.Pattern;

/// What one cell of a table says.
public final class Cells {
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d+,\\d+([eE][+-]?\\d+)?");

    private Cells() {}

    /// Whether the cell holds a number with a decimal point.
    public static boolean isNumber(String cell) {
        return Numbers.real(cell) != null;
    }

    /// Whether the cell of a matrix says that the entry is not observed: nothing, `?` or `NaN`.
    public static boolean isUnobserved(String cell) {
        String text = cell.strip();
        return text.isEmpty() || text.equals("?") || text.equalsIgnoreCase("nan");
    }

    /// Whether the cell holds a number as it is written with a comma for the decimal point.
    static boolean hasDecimalComma(String cell) {
        return DECIMAL_COMMA.matcher(cell.strip()).matches();
    }

    /// Why a cell is no number, to be put after its place: `"abc" is not a number`.
    public static String trouble(String cell) {
        if (cell.isBlank()) {
            return "the cell is empty";
        }
        String quoted = "\"" + cell.strip() + "\"";
        return hasDecimalComma(cell)
                ? quoted + " has a decimal comma; write " + cell.strip().replace(',', '.')
                : quoted + " is not a number";
    }
}
