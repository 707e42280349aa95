package dlnlab.ui.help;

import dlnlab.ui.help.HelpEntry.Kind;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Finds words in the guide. A place is a hit when it contains every word, in any order and as part of longer words.
final class HelpSearch {
    private static final int BEFORE = 24;

    private HelpSearch() {}

    /// The hits of all pages: headings, then rows whose first cell has the words, other rows, texts; among equals
    /// those first where the words stand together, then in reading order.
    /// @param query words with spaces between them; none find nothing
    static List<HelpEntry> find(GuideBook book, String query) {
        List<String> words = words(query);
        if (words.isEmpty()) {
            return List.of();
        }
        return book.pages().stream()
                .flatMap(page -> page.entries().stream())
                .filter(entry -> hasAll(entry.text(), words))
                .sorted(Comparator.comparing(HelpEntry::kind).thenComparingInt(entry -> rank(entry, words)))
                .toList();
    }

    /// The part of a hit's text to show in a list: from a little before the first of the words.
    static String excerpt(String text, String query) {
        String small = text.toLowerCase(Locale.ROOT);
        int first = words(query).stream()
                .mapToInt(small::indexOf)
                .filter(at -> at >= 0)
                .min()
                .orElse(0);
        if (first <= BEFORE) {
            return text;
        }
        int space = text.indexOf(' ', first - BEFORE);
        return "… " + text.substring(space < 0 || space > first ? first : space + 1);
    }

    // among places of one kind
    private static int rank(HelpEntry entry, List<String> words) {
        int named = entry.kind() == Kind.ROW && !hasAll(entry.label(), words) ? 2 : 0;
        int together = hasAll(entry.text(), List.of(String.join(" ", words))) ? 0 : 1;
        return named + together;
    }

    private static boolean hasAll(String text, List<String> words) {
        String small = text.toLowerCase(Locale.ROOT);
        return words.stream().allMatch(small::contains);
    }

    private static List<String> words(String query) {
        return Arrays.stream(query.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
