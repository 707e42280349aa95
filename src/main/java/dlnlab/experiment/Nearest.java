package dlnlab.experiment;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The known words most like a mistyped one.
public final class Nearest {
    private static final int COUNT = 3;

    private Nearest() {}

    /// The three nearest, as in "depth, width or leak".
    public static String list(String word, List<String> known) {
        List<String> nearest = known.stream()
                .sorted(Comparator.comparingInt(candidate -> distance(word, candidate)))
                .limit(COUNT)
                .toList();
        int last = nearest.size() - 1;
        return last < 1
                ? String.join("", nearest)
                : nearest.stream().limit(last).collect(Collectors.joining(", ")) + " or " + nearest.get(last);
    }

    /// Levenshtein's distance, ignoring case: the least number of letters to add, drop or replace.
    static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
