package dlnlab.cli;

import java.io.PrintWriter;

/// A line of a terminal that draws over itself.
final class DrawnLine {
    private final PrintWriter out;
    private int width;

    DrawnLine(PrintWriter out) {
        this.out = out;
    }

    /// Shows a text in place of the one before.
    void draw(String text) {
        out.print("\r" + text + " ".repeat(Math.max(0, width - text.length())));
        out.flush();
        width = text.length();
    }

    /// Takes the line away.
    void clear() {
        if (width > 0) {
            draw("");
            out.print("\r");
            out.flush();
        }
    }
}
