package dlnlab.plot;

import java.awt.Color;
import java.awt.Insets;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scilab.forge.jlatexmath.ParseException;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;
import org.scilab.forge.jlatexmath.TeXIcon;

/// A typeset formula as outlines: sharp at any size.
///
/// In the TeX, `\sym{id}{...}` marks a symbol that can be pointed at.
///
/// @param width in units of the font size
/// @param height in units of the font size
/// @param pieces the symbols, and the rest under the empty id
public record Formula(double width, double height, List<Piece> pieces) {
    private static final String MARK = "\\sym{";
    private static final float SIZE = 100;
    private static final double MARGIN = 0.04;

    /// All outlines of one symbol.
    /// @param id of the symbol, empty for what is none
    /// @param outline in units of the font size, from the upper left corner of the formula
    public record Piece(String id, Path2D outline) {}

    /// Typesets a formula. The first one loads fonts and takes some tenths of a second.
    /// @throws IllegalArgumentException with one sentence if the TeX cannot be read
    public static Formula of(String tex) {
        List<String> ids = new ArrayList<>();
        String coloured = colour(tex, ids);
        try {
            TeXIcon icon = new TeXFormula(coloured).createTeXIcon(TeXConstants.STYLE_DISPLAY, SIZE);
            icon.setInsets(new Insets(0, 0, 0, 0));
            OutlineRecorder recorder = new OutlineRecorder();
            recorder.setColor(Color.BLACK);
            icon.paintIcon(null, recorder, 0, 0);
            return cut(pieces(recorder, ids));
        } catch (ParseException e) {
            throw new IllegalArgumentException("The formula " + tex + " cannot be typeset: " + e.getMessage(), e);
        }
    }

    // what the typesetter leaves free around a formula, above all around arrays, is of no use here
    private static Formula cut(List<Piece> pieces) {
        Path2D whole = new Path2D.Double();
        pieces.forEach(piece -> whole.append(piece.outline(), false));
        Rectangle2D box = whole.getBounds2D();
        AffineTransform shift = AffineTransform.getTranslateInstance(MARGIN - box.getX(), MARGIN - box.getY());
        pieces.forEach(piece -> piece.outline().transform(shift));
        return new Formula(box.getWidth() + 2 * MARGIN, box.getHeight() + 2 * MARGIN, pieces);
    }

    private static List<Piece> pieces(OutlineRecorder recorder, List<String> ids) {
        Map<String, Path2D> byId = new LinkedHashMap<>();
        recorder.outlines().forEach((colour, outline) -> {
            int index = colour.getRGB() & 0xffffff;
            String id = index == 0 ? "" : ids.get(index - 1);
            byId.computeIfAbsent(id, key -> new Path2D.Double(Path2D.WIND_NON_ZERO))
                    .append(outline, false);
        });
        double unit = 1 / SIZE;
        byId.values().forEach(path -> path.transform(AffineTransform.getScaleInstance(unit, unit)));
        List<Piece> pieces = new ArrayList<>();
        byId.forEach((id, path) -> pieces.add(new Piece(id, path)));
        return pieces;
    }

    // every symbol gets a colour of its own, by which its outlines are found again
    private static String colour(String tex, List<String> ids) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (int mark = tex.indexOf(MARK); mark >= 0; mark = tex.indexOf(MARK, at)) {
            int idEnd = closing(tex, mark + MARK.length() - 1);
            int bodyEnd = idEnd < 0 || idEnd + 1 >= tex.length() ? -1 : closing(tex, idEnd + 1);
            if (bodyEnd < 0) {
                throw new IllegalArgumentException("The formula " + tex + " lacks a brace after \\sym.");
            }
            ids.add(tex.substring(mark + MARK.length(), idEnd));
            text.append(tex, at, mark)
                    .append(String.format("\\textcolor{#%06x}{", ids.size()))
                    .append(tex, idEnd + 2, bodyEnd)
                    .append('}');
            at = bodyEnd + 1;
        }
        return text.append(tex.substring(at)).toString();
    }

    /// Where the brace that opens at `open` is closed, or -1.
    private static int closing(String tex, int open) {
        if (tex.charAt(open) != '{') {
            return -1;
        }
        int level = 0;
        for (int i = open; i < tex.length(); i++) {
            char c = tex.charAt(i);
            boolean escaped = i > 0 && tex.charAt(i - 1) == '\\';
            if (c == '{' && !escaped) {
                level++;
            } else if (c == '}' && !escaped && --level == 0) {
                return i;
            }
        }
        return -1;
    }
}
