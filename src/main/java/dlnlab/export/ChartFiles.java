package dlnlab.export;

import dlnlab.plot.ChartPainter;
import dlnlab.plot.ChartPicture;
import dlnlab.plot.Palette;
import dlnlab.plot.PictureSize;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

/// A chart as it is shown, as a file: vector drawings with real text, an image, or its numbers.
///
/// Files are complete or not there. Any thread may call.
public final class ChartFiles {
    /// Dots per pixel of images: sharp on today's screens.
    public static final int SCALE = 2;

    private ChartFiles() {}

    /// Writes an SVG with text as text in the family Inter; a pixel is a user unit.
    public static void svg(ChartPicture picture, Palette palette, PictureSize size, Path file) throws IOException {
        AtomicFile.write(file, out -> SvgFigure.write(picture, palette, size, out));
    }

    /// Writes a PDF of one page with text as text in an embedded typeface; a pixel is 1/96 inch.
    public static void pdf(ChartPicture picture, Palette palette, PictureSize size, Path file) throws IOException {
        AtomicFile.write(file, out -> PdfFigure.write(picture, palette, size, out));
    }

    /// Writes an image of `scale` times the size.
    public static void png(ChartPicture picture, Palette palette, PictureSize size, int scale, Path file)
            throws IOException {
        png(image(picture, palette, size, scale), file);
    }

    private static void png(BufferedImage image, Path file) throws IOException {
        AtomicFile.write(file, out -> {
            if (!ImageIO.write(image, "png", out)) {
                throw new IOException("this Java writes no PNG");
            }
        });
    }

    /// Writes an image of the plot alone, `scale` times the size, see [ChartPainter#sketch].
    public static void sketch(ChartPicture picture, Palette palette, PictureSize size, int scale, Path file)
            throws IOException {
        png(drawn(size, scale, g -> new ChartPainter(palette, size).sketch(picture, g)), file);
    }

    /// Writes the numbers of all curves with full precision, see [ChartCsv].
    public static void csv(ChartPicture picture, Path file) throws IOException {
        AtomicFile.write(file, out -> out.write(ChartCsv.text(picture).getBytes(StandardCharsets.UTF_8)));
    }

    /// An opaque image of `scale` times the size, for the clipboard.
    public static BufferedImage image(ChartPicture picture, Palette palette, PictureSize size, int scale) {
        return drawn(size, scale, g -> new ChartPainter(palette, size).paint(picture, g));
    }

    private static BufferedImage drawn(PictureSize size, int scale, Consumer<Graphics2D> drawing) {
        BufferedImage image =
                new BufferedImage(scale * size.width(), scale * size.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        try {
            g.scale(scale, scale);
            drawing.accept(g);
        } finally {
            g.dispose();
        }
        return image;
    }
}
