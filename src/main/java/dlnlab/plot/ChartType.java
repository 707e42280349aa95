package dlnlab.plot;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The type of a chart: Inter in two weights, measured without a screen.
public final class ChartType {
    /// Height of a line in units of the type's height.
    static final double LINE = 1.21;
    /// From the top of a line to its baseline.
    static final double ASCENT = 0.969;
    /// From the baseline of a line of digits or capitals up to its middle.
    static final double MIDDLE = 0.364;

    /// Says, while text is drawn, which point of it must stay in place should another typeface be put in: a drawing
    /// into a file may keep that promise.
    public static final RenderingHints.Key ANCHOR = new AnchorKey();

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final Font REGULAR = load("Regular");
    private static final Font BOLD = load("Bold");

    private ChartType() {}

    /// Which point of a text is at the position given.
    public enum Anchor {
        START,
        MIDDLE,
        END
    }

    /// One size of type in one weight and colour.
    record Style(boolean bold, double size, Color colour) {
        double width(String text) {
            return fontFor(text).getStringBounds(readable(text), EXACT).getWidth();
        }

        double line() {
            return LINE * size;
        }

        private Font fontFor(String text) {
            Font own = bold ? BOLD : REGULAR;
            // letters that Inter lacks come from whatever this machine has
            Font family = own.canDisplayUpTo(readable(text)) < 0 ? own : new Font(Font.SANS_SERIF, own.getStyle(), 1);
            return family.deriveFont((float) size);
        }

        /// Draws one line.
        /// @param x of the anchor
        /// @param baseline y of the line on which the letters stand
        void draw(Graphics2D g, String text, double x, double baseline, Anchor anchor) {
            if (text.isEmpty()) {
                return;
            }
            double shift = switch (anchor) {
                case START -> 0;
                case MIDDLE -> width(text) / 2;
                case END -> width(text);
            };
            g.setFont(fontFor(text));
            g.setColor(colour);
            g.setRenderingHint(ANCHOR, anchor);
            g.drawString(readable(text), (float) (x - shift), (float) baseline);
        }

        /// Breaks a text into lines between words.
        List<String> wrap(String text, double room) {
            List<String> lines = new ArrayList<>();
            StringBuilder line = new StringBuilder();
            for (String word : text.split(" ", -1)) {
                if (!line.isEmpty() && width(line + " " + word) > room) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
            if (!line.isEmpty()) {
                lines.add(line.toString());
            }
            return lines;
        }
    }

    /// The file of a weight, so that a document can carry it along.
    /// @param bold the bold weight, else the regular one
    public static InputStream file(boolean bold) {
        return file(bold ? "Bold" : "Regular");
    }

    private static InputStream file(String weight) {
        String name = "/dlnlab/plot/fonts/Inter-" + weight + ".ttf";
        return Objects.requireNonNull(ChartType.class.getResourceAsStream(name), name);
    }

    private static Font load(String weight) {
        try (InputStream in = file(weight)) {
            Font font = Font.createFont(Font.TRUETYPE_FONT, in);
            return weight.equals("Bold") ? font.deriveFont(Font.BOLD) : font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the typeface that ships with the program is damaged", e);
        }
    }

    // Inter has no raised dots
    private static String readable(String text) {
        return text.replace('⋯', '…');
    }

    private static final class AnchorKey extends RenderingHints.Key {
        AnchorKey() {
            super(71);
        }

        @Override
        public boolean isCompatibleValue(Object value) {
            return value instanceof Anchor;
        }
    }
}
