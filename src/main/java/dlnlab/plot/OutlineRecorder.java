package dlnlab.plot;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.batik.ext.awt.g2d.AbstractGraphics2D;
import org.apache.batik.ext.awt.g2d.GraphicContext;

/// Keeps the outlines of all that is drawn, apart by colour. Pictures are left out.
final class OutlineRecorder extends AbstractGraphics2D {
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final Map<Color, Path2D> outlines;

    OutlineRecorder() {
        super(true);
        gc = new GraphicContext();
        outlines = new LinkedHashMap<>();
    }

    private OutlineRecorder(OutlineRecorder other) {
        super(other);
        outlines = other.outlines;
    }

    /// The outlines by colour, in the order in which the colours appeared.
    Map<Color, Path2D> outlines() {
        return outlines;
    }

    @Override
    public void fill(Shape shape) {
        Shape placed = getTransform().createTransformedShape(shape);
        outlines.computeIfAbsent(getColor(), colour -> new Path2D.Double(Path2D.WIND_NON_ZERO))
                .append(placed, false);
    }

    @Override
    public void draw(Shape shape) {
        fill(getStroke().createStrokedShape(shape));
    }

    @Override
    public void drawString(String text, float x, float y) {
        fill(getFont().createGlyphVector(EXACT, text).getOutline(x, y));
    }

    @Override
    public void drawString(AttributedCharacterIterator text, float x, float y) {
        StringBuilder letters = new StringBuilder();
        for (char c = text.first(); c != AttributedCharacterIterator.DONE; c = text.next()) {
            letters.append(c);
        }
        if (text.getAttribute(TextAttribute.FONT) instanceof Font font) {
            setFont(font);
        }
        drawString(letters.toString(), x, y);
    }

    @Override
    public FontRenderContext getFontRenderContext() {
        return EXACT;
    }

    @Override
    public Graphics create() {
        return new OutlineRecorder(this);
    }

    @Override
    public void dispose() {
        // nothing is held
    }

    @Override
    public FontMetrics getFontMetrics(Font font) {
        return new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB)
                .createGraphics()
                .getFontMetrics(font);
    }

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
        return new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB)
                .createGraphics()
                .getDeviceConfiguration();
    }

    @Override
    public void setXORMode(Color colour) {
        throw new UnsupportedOperationException("outlines know no XOR");
    }

    @Override
    public void copyArea(int x, int y, int width, int height, int dx, int dy) {
        throw new UnsupportedOperationException("outlines cannot be copied from an area");
    }

    @Override
    public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
        return true;
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, ImageObserver observer) {
        return true;
    }

    @Override
    public void drawImage(BufferedImage image, BufferedImageOp op, int x, int y) {
        // pictures have no outlines
    }

    @Override
    public void drawRenderableImage(RenderableImage image, AffineTransform transform) {
        // pictures have no outlines
    }

    @Override
    public void drawRenderedImage(RenderedImage image, AffineTransform transform) {
        // pictures have no outlines
    }
}
