package dlnlab.ui.help;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.Node;

/// One page of the guide.
/// @param file its name, such as `parameters.md`
/// @param title its first heading, or its name where it has none
/// @param document the parsed text
/// @param anchors the name of every part that can be jumped to
/// @param entries the same parts in reading order
/// @param links the destinations of all its links
record HelpPage(
        String file,
        String title,
        Node document,
        Map<Node, String> anchors,
        List<HelpEntry> entries,
        List<String> links) {

    /// What the list of contents shows: every heading below the title, or the rows of a page that is one table.
    List<HelpEntry> contents() {
        List<HelpEntry> headings =
                entries.stream().filter(entry -> entry.level() > 1).toList();
        return headings.isEmpty()
                ? entries.stream()
                        .filter(entry -> entry.kind() == HelpEntry.Kind.ROW)
                        .toList()
                : headings;
    }

    /// The place with exactly this anchor, as a link names it.
    Optional<HelpEntry> at(String anchor) {
        return entries.stream().filter(entry -> entry.anchor().equals(anchor)).findFirst();
    }

    /// The place that explains an id: the table row that begins with it, else the heading of that name, else the
    /// heading over a text that begins with it, as the scenes have.
    Optional<HelpEntry> about(String id) {
        String slug = PageReader.slug(id);
        return at(PageReader.ROW_PREFIX + slug)
                .or(() -> at(slug))
                .or(() -> entries.stream()
                        .filter(entry -> firstWord(entry).equals(id))
                        .findFirst()
                        .flatMap(entry -> heading(entry.section())));
    }

    private Optional<HelpEntry> heading(String label) {
        return entries.stream()
                .filter(entry -> entry.kind() == HelpEntry.Kind.HEADING)
                .filter(entry -> entry.label().equals(label))
                .findFirst();
    }

    private static String firstWord(HelpEntry entry) {
        return entry.text().toLowerCase(Locale.ROOT).split("[\\s,:]", 2)[0];
    }
}
