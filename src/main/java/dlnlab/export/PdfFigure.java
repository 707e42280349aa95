package dlnlab.export;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import dlnlab.plot.ChartPainter;
import dlnlab.plot.ChartPicture;
import dlnlab.plot.ChartType;
import dlnlab.plot.Palette;
import dlnlab.plot.PictureSize;
import java.awt.Font;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/// A chart as a PDF of one page: text is text, in Inter, of which the letters used are embedded.
final class PdfFigure {
    private static final float POINTS_PER_PIXEL = 0.75f;

    private PdfFigure() {}

    static void write(ChartPicture picture, Palette palette, PictureSize size, OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.getDocumentInformation().setTitle(picture.title());
            PDPage page =
                    new PDPage(new PDRectangle(POINTS_PER_PIXEL * size.width(), POINTS_PER_PIXEL * size.height()));
            document.addPage(page);
            PdfBoxGraphics2D g = new PdfBoxGraphics2D(document, size.width(), size.height());
            g.setFontTextDrawer(new Inter(document));
            new ChartPainter(palette, size).paint(picture, g);
            g.dispose();
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.transform(Matrix.getScaleInstance(POINTS_PER_PIXEL, POINTS_PER_PIXEL));
                content.drawForm(g.getXFormObject());
            }
            document.save(out);
        }
    }

    /// Writes text in Inter as text; text in another typeface, for letters that Inter lacks, becomes outlines.
    private static final class Inter extends PdfBoxGraphics2DFontTextDrawer {
        private final PDFont regular;
        private final PDFont bold;

        Inter(PDDocument document) throws IOException {
            regular = load(document, false);
            bold = load(document, true);
        }

        private static PDFont load(PDDocument document, boolean bold) throws IOException {
            try (InputStream in = ChartType.file(bold)) {
                return PDType0Font.load(document, in);
            }
        }

        @Override
        protected @Nullable PDFont mapFont(Font font, IFontTextDrawerEnv env) {
            if (!font.getFamily().equals("Inter")) {
                return null;
            }
            return font.isBold() ? bold : regular;
        }
    }
}
