package dlnlab.ui.help;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/// Turns a page into nodes, and remembers where each of its anchors is.
final class PageNodes {
    private final HelpPage page;
    private final InlineNodes inline;
    private final TableNodes tables;
    private final Map<String, Node> places = new HashMap<>();

    /// A builder for one page.
    PageNodes(HelpPage page, InlineNodes inline) {
        this.page = page;
        this.inline = inline;
        tables = new TableNodes(inline, this::place);
    }

    /// Writes the page into a box.
    /// @return the node of every anchor
    Map<String, Node> writeTo(Pane box) {
        writeAll(page.document(), box);
        return places;
    }

    private void writeAll(org.commonmark.node.Node parent, Pane box) {
        Ast.children(parent).forEach(child -> write(child, box));
    }

    private void write(org.commonmark.node.Node node, Pane box) {
        switch (node) {
            case Heading heading -> box.getChildren().add(heading(heading));
            case Paragraph paragraph
            when onlyImage(paragraph) -> box.getChildren().add(picture(paragraph));
            case Paragraph paragraph -> box.getChildren().add(placed(paragraph, inline.flow(paragraph)));
            case ListBlock list -> box.getChildren().add(list(list));
            case BlockQuote quote -> box.getChildren().add(inner(quote, "help-quote"));
            case FencedCodeBlock code -> box.getChildren().add(placed(code, new CodeBox(code.getLiteral())));
            case IndentedCodeBlock code -> box.getChildren().add(placed(code, new CodeBox(code.getLiteral())));
            case TableBlock table -> box.getChildren().add(tables.grid(table));
            case ThematicBreak _ -> box.getChildren().add(new Separator());
            case HtmlBlock _ -> {}
            default -> writeAll(node, box);
        }
    }

    private Node heading(Heading heading) {
        TextFlow flow = inline.flow(heading);
        flow.getStyleClass().addAll("help-heading", "help-heading-" + Math.min(heading.getLevel(), 4));
        return placed(heading, flow);
    }

    private VBox list(ListBlock list) {
        VBox box = new VBox();
        box.getStyleClass().add(list.isTight() ? "help-tight-list" : "help-list");
        int number = list instanceof OrderedList ordered && ordered.getMarkerStartNumber() != null
                ? ordered.getMarkerStartNumber()
                : 1;
        for (org.commonmark.node.Node item : Ast.children(list)) {
            Label marker = new Label(list instanceof BulletList ? "•" : number++ + ".");
            marker.getStyleClass().add("help-marker");
            marker.setMinWidth(Label.USE_PREF_SIZE);
            VBox body = inner(item, "help-item");
            HBox.setHgrow(body, Priority.ALWAYS);
            HBox line = new HBox(marker, body);
            line.getStyleClass().add("help-item-line");
            box.getChildren().add(line);
        }
        return box;
    }

    private VBox inner(org.commonmark.node.Node parent, String style) {
        VBox box = new VBox();
        box.getStyleClass().add(style);
        writeAll(parent, box);
        return box;
    }

    private static boolean onlyImage(Paragraph paragraph) {
        List<org.commonmark.node.Node> parts = Ast.children(paragraph);
        return parts.size() == 1 && parts.getFirst() instanceof Image;
    }

    private Node picture(Paragraph paragraph) {
        Image image = (Image) paragraph.getFirstChild();
        String words = Ast.words(image);
        Node shown = GuideBook.resource(image.getDestination())
                .<Node>map(name -> new Picture(name, words))
                .orElseGet(() -> frame(words));
        return placed(paragraph, shown);
    }

    private static Node frame(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add("help-no-picture");
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private <T extends Node> T placed(org.commonmark.node.Node part, T node) {
        place(part, node);
        return node;
    }

    private void place(org.commonmark.node.Node part, Node node) {
        String anchor = page.anchors().get(part);
        if (anchor != null) {
            places.put(anchor, node);
        }
    }
}
