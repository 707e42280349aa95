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
    private @Nullable CellPlace place;

    Faults() {}

    /// A sentence without its full stop.
    void add(String sentence) {
        count++;
        if (first.size() < SHOWN) {
            first.add(sentence + ".");
        }
    }

    /// A fault of one cell, which another text in it would mend: `row 17, column 3 ("height"): "abc" is not a number`.
    /// @param name of the column, or null where there is no header
    void add(CellPlace cell, @Nullable String name, String trouble) {
        place = place == null ? cell : place;
        add(place(cell, name) + ": " + trouble);
    }

    /// `row 17, column 3 ("height")`
    static String place(CellPlace cell, @Nullable String name) {
        return "row " + cell.row() + ", column " + cell.column() + (name == null ? "" : " (\"" + name + "\")");
    }

    /// How many there are.
    public int count() {
        return count;
    }

    /// The first bad cell, or null where no single cell is to blame.
    public @Nullable CellPlace place() {
        return place;
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
