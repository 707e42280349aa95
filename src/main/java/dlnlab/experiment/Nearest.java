package dlnlab.experiment;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// The known words that a mistyped one may have meant.
public final class Nearest {
    private static final int COUNT = 3;
    private static final int LONGEST_SLIP = 4;
    private static final int SHORTEST_PART = 3;

    private Nearest() {}

    /// What to say after a word that nobody knows: `; did you mean depth, width or leak?` with at most three known
    /// words that are near, or else how the sentence ends without a guess.
    /// @param otherwise the end of the sentence, such as `; see --help.`
    public static String question(String word, List<String> known, String otherwise) {
        List<String> near = near(word, known);
        int last = near.size() - 1;
        return switch (near.size()) {
            case 0 -> otherwise;
            case 1 -> "; did you mean " + near.getFirst() + "?";
            default -> "; did you mean " + String.join(", ", near.subList(0, last)) + " or " + near.get(last) + "?";
        };
    }

    /// At most three, nearest first: those that a few slips of the hand make of the word, at most one for each three
    /// of its letters or so, and those of which it is a part.
    static List<String> near(String word, List<String> known) {
        return known.stream()
                .filter(candidate -> isNear(word, candidate))
                .sorted(Comparator.comparingInt(candidate -> distance(word, candidate)))
                .limit(COUNT)
                .toList();
    }

    private static boolean isNear(String word, String candidate) {
        // the hyphens before an option's name are there in every other one too
        String letters = word.toLowerCase(Locale.ROOT).replaceFirst("^-+", "");
        int slips = Math.min(LONGEST_SLIP, (letters.length() + 1) / 3);
        boolean part = letters.length() >= SHORTEST_PART
                && candidate.toLowerCase(Locale.ROOT).contains(letters);
        return part || distance(word, candidate) <= slips;
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
