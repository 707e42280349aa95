package dlnlab.experiment.csv;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is wrong with a table: the first few faults in words, the others counted.
public final class Faults {
    /// So many are told in words.
    public static final int SHOWN = 3;

    private final List<String> first = new ArrayList<>();
    private int count;

    Faults() {}

    /// A sentence without its full stop.
    void add(String sentence) {
        count++;
        if (first.size() < SHOWN) {
            first.add(sentence + ".");
        }
    }

    /// A fault of one cell: `row 17, column 3 ("height"): "abc" is not a number`.
    /// @param row as a spreadsheet counts
    /// @param column from 1
    /// @param name of the column, or null where there is no header
    void add(int row, int column, @Nullable String name, String trouble) {
        add("row " + row + ", column " + column + (name == null ? "" : " (\"" + name + "\")") + ": " + trouble);
    }

    /// How many there are.
    public int count() {
        return count;
    }

    /// At most three sentences, and how many faults there are besides.
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>(first);
        int more = count - first.size();
        if (more > 0) {
            sentences.add("and " + more + (more == 1 ? " more fault." : " more faults."));
        }
        return sentences;
    }
}
