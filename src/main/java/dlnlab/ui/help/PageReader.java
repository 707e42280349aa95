package dlnlab.ui.help;

import dlnlab.ui.help.HelpEntry.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;

/// Reads a page of GitHub's Markdown and names what can be jumped to: headings as GitHub names them, rows by their
/// first cell, texts by their number.
final class PageReader {
    /// Begins the anchor of a table row, so that the row `problem` and the heading "Problem" keep apart.
    static final String ROW_PREFIX = "row-";

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(org.commonmark.ext.gfm.tables.TablesExtension.create()))
            .build();

    private final String file;
    private final Map<Node, String> anchors = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final List<HelpEntry> entries = new ArrayList<>();
    private final List<String> links = new ArrayList<>();
    private String section = "";

    private PageReader(String file) {
        this.file = file;
    }

    /// The page of a text.
    static HelpPage read(String file, String markdown) {
        PageReader reader = new PageReader(file);
        Node document = PARSER.parse(markdown);
        reader.visit(document);
        String title = reader.entries.stream()
                .filter(entry -> entry.level() == 1)
                .findFirst()
                .map(HelpEntry::label)
                .orElse(file);
        return new HelpPage(
                file, title, document, reader.anchors, List.copyOf(reader.entries), List.copyOf(reader.links));
    }

    /// The anchor that GitHub makes of a heading: small letters, hyphens for spaces, no punctuation.
    static String slug(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}\\p{M}_\\- ]", "")
                .replace(' ', '-');
    }

    private void visit(Node node) {
        switch (node) {
            case Heading heading -> {
                section = Ast.words(heading);
                add(heading, Kind.HEADING, heading.getLevel(), slug(section), section, section);
            }
            case TableHead _ -> {}
            case TableBody body -> Ast.children(body).forEach(row -> addRow((TableRow) row));
            case Paragraph _, FencedCodeBlock _, IndentedCodeBlock _ ->
                add(node, Kind.TEXT, 0, "text-" + entries.size(), "", Ast.words(node));
            case Link link -> links.add(link.getDestination());
            default -> {}
        }
        if (!(node instanceof TableHead)) {
            Ast.children(node).forEach(this::visit);
        }
    }

    private void addRow(TableRow row) {
        List<String> cells = Ast.children(row).stream().map(Ast::words).toList();
        String all = cells.stream().filter(cell -> !cell.isEmpty()).collect(Collectors.joining(" · "));
        add(row, Kind.ROW, 0, ROW_PREFIX + slug(cells.getFirst()), cells.getFirst(), all);
    }

    private void add(Node node, Kind kind, int level, String wished, String label, String text) {
        String anchor = wished;
        for (int copy = 1; !taken.add(anchor); copy++) {
            anchor = wished + "-" + copy;
        }
        anchors.put(node, anchor);
        entries.add(new HelpEntry(file, anchor, kind, level, label, text, section));
    }
}
