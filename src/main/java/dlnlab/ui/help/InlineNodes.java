package dlnlab.ui.help;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;

/// Turns the words of a paragraph into a text that wraps.
final class InlineNodes {
    // longer code must be able to wrap, which a box cannot
    private static final int LONGEST_CHIP = 28;

    private final Predicate<String> inGuide;
    private final Consumer<String> follow;

    /// @param inGuide whether a link's destination can be opened here
    /// @param follow opens such a destination
    InlineNodes(Predicate<String> inGuide, Consumer<String> follow) {
        this.inGuide = inGuide;
        this.follow = follow;
    }

    /// The words inside a part.
    TextFlow flow(Node parent) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("help-flow");
        flow.setAccessibleText(Ast.words(parent));
        Ast.children(parent).forEach(child -> append(child, flow, List.of()));
        return flow;
    }

    private void append(Node node, TextFlow flow, List<String> styles) {
        switch (node) {
            case org.commonmark.node.Text text -> add(flow, text.getLiteral(), styles);
            case Code code -> addCode(flow, code.getLiteral(), styles);
            case SoftLineBreak _ -> add(flow, " ", styles);
            case HardLineBreak _ -> add(flow, "\n", styles);
            case HtmlInline _ -> {}
            case Link link -> addLink(flow, link, styles);
            case Emphasis _ -> appendAll(node, flow, with(styles, "help-emphasis"));
            case StrongEmphasis _ -> appendAll(node, flow, with(styles, "help-strong"));
            default -> appendAll(node, flow, styles);
        }
    }

    private void appendAll(Node parent, TextFlow flow, List<String> styles) {
        Ast.children(parent).forEach(child -> append(child, flow, styles));
    }

    private static void add(TextFlow flow, String words, List<String> styles) {
        Text text = new Text(words);
        text.getStyleClass().add("help-text");
        text.getStyleClass().addAll(styles);
        flow.getChildren().add(text);
    }

    private static void addCode(TextFlow flow, String code, List<String> styles) {
        if (code.length() > LONGEST_CHIP) {
            add(flow, code, with(styles, "help-code"));
            return;
        }
        Label chip = new Label(code);
        chip.getStyleClass().add("help-chip");
        chip.setMinWidth(Label.USE_PREF_SIZE);
        flow.getChildren().add(chip);
    }

    private void addLink(TextFlow flow, Link link, List<String> styles) {
        String words = Ast.words(link);
        String address = link.getDestination();
        if (!inGuide.test(address)) {
            add(flow, words.equals(address) ? address : words + " (" + address + ")", styles);
            return;
        }
        Hyperlink hyperlink = new Hyperlink(words);
        hyperlink.getStyleClass().add("help-link");
        hyperlink.setOnAction(e -> follow.accept(address));
        flow.getChildren().add(hyperlink);
    }

    private static List<String> with(List<String> styles, String more) {
        List<String> all = new ArrayList<>(styles);
        all.add(more);
        return all;
    }
}
