package dlnlab.cli.guide;

import java.util.List;
import java.util.stream.Collectors;

/// A page of Markdown that grows from top to bottom.
final class Markdown {
    private final StringBuilder text = new StringBuilder();

    /// @param source what the page is made from, as in "the table of parameters"
    Markdown(String title, String source) {
        heading(1, title);
        text.append("<!-- Written by the command \"guide\" from ")
                .append(source)
                .append("; a test compares the two. -->\n\n");
    }

    Markdown heading(int level, String words) {
        text.append("#".repeat(level)).append(' ').append(escape(words)).append("\n\n");
        return this;
    }

    /// A paragraph that may hold Markdown.
    Markdown paragraph(String markdown) {
        text.append(markdown).append("\n\n");
        return this;
    }

    /// Plain words, one point each.
    Markdown list(List<String> points) {
        points.forEach(point -> text.append("- ").append(escape(point)).append('\n'));
        text.append('\n');
        return this;
    }

    /// @param header plain words
    /// @param rows cells that may hold Markdown, as many in every row as in the header
    Markdown table(List<String> header, List<List<String>> rows) {
        row(header);
        row(header.stream().map(cell -> "---").toList());
        rows.forEach(this::row);
        text.append('\n');
        return this;
    }

    private void row(List<String> cells) {
        text.append(cells.stream().collect(Collectors.joining(" | ", "| ", " |")))
                .append('\n');
    }

    /// The whole page, ending with one line feed.
    String page() {
        return text.toString().stripTrailing() + "\n";
    }

    /// Plain words as Markdown, also inside a table.
    static String escape(String words) {
        return words.replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("*", "\\*")
                .replace("[", "\\[")
                .replace("<", "&lt;");
    }

    /// An id, a value or a command; nothing where it is empty.
    static String code(String words) {
        return words.isEmpty() ? "" : "`" + words.replace("|", "\\|") + "`";
    }
}
