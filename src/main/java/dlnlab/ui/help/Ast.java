package dlnlab.ui.help;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/// What every reader of a parsed page needs.
final class Ast {
    private Ast() {}

    /// The parts of a part, in order.
    static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }

    /// The words of a part without any markup; line ends are spaces, comments are nothing.
    static String words(Node node) {
        StringBuilder words = new StringBuilder();
        append(node, words);
        return words.toString().strip();
    }

    private static void append(Node node, StringBuilder words) {
        switch (node) {
            case Text text -> words.append(text.getLiteral());
            case Code code -> words.append(code.getLiteral());
            case FencedCodeBlock block -> words.append(block.getLiteral());
            case IndentedCodeBlock block -> words.append(block.getLiteral());
            case SoftLineBreak _, HardLineBreak _ -> words.append(' ');
            case HtmlBlock _, HtmlInline _ -> {}
            default -> children(node).forEach(child -> append(child, words));
        }
    }
}
