package dlnlab.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.plot.Palette;
import dlnlab.plot.PictureSize;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// PDF and PNG are read back, and a file is whole or the one that was there before.
class ChartFilesTest {
    private static final PictureSize SIZE = PictureSize.of(600, 400);

    @TempDir
    Path folder = Path.of("");

    @Test
    void aPdfHoldsTitleTicksAndNamesAsText() throws IOException {
        try (PDDocument document = pdf()) {
            assertEquals(1, document.getNumberOfPages());
            String text = new PDFTextStripper().getText(document);
            List<String> words =
                    List.of("Two decays & a law", "what a test draws", "iteration", "1,000", "0.2", "fast", "slow, σ₂");
            for (String word : words) {
                assertTrue(text.contains(word), word + " is not in " + text);
            }
        }
    }

    @Test
    void aPdfCarriesItsTypefaceAlong() throws IOException {
        try (PDDocument document = pdf()) {
            List<PDFont> fonts = new ArrayList<>();
            collectFonts(document.getPage(0).getResources(), fonts);
            assertEquals(2, fonts.size());
            for (PDFont font : fonts) {
                assertTrue(font.isEmbedded(), font.getName());
                assertTrue(font.getName().contains("Inter"), font.getName());
            }
        }
    }

    @Test
    void aPdfIsAsLargeAsTheSameSvgOnPaper() throws IOException {
        try (PDDocument document = pdf()) {
            // 1/96 inch a pixel, 1/72 inch a point
            assertEquals(450, document.getPage(0).getMediaBox().getWidth(), 1e-4);
            assertEquals(300, document.getPage(0).getMediaBox().getHeight(), 1e-4);
        }
    }

    @Test
    void aPngHasTheAskedDotsOnTheThemesGround() throws IOException {
        Path file = folder.resolve("figure.png");
        ChartFiles.png(Pictures.decays(), Palette.dark(), SIZE, 2, file);
        BufferedImage image = ImageIO.read(file.toFile());
        assertEquals(1200, image.getWidth());
        assertEquals(800, image.getHeight());
        assertEquals(Palette.dark().background(), new Color(image.getRGB(3, 3)));
        assertTrue(holds(image, Palette.dark().curves().getFirst()), "the first curve is drawn in its colour");
    }

    @Test
    void aFileIsReplacedOrLeftAloneAndNothingElseIsLeftBehind() throws IOException {
        Path file = folder.resolve("figure.csv");
        ChartFiles.csv(Pictures.decays(), file);
        String before = Files.readString(file);
        assertThrows(
                IOException.class,
                () -> AtomicFile.write(file, out -> {
                    out.write(7);
                    throw new IOException("the disk is full");
                }));
        assertEquals(before, Files.readString(file));
        ChartFiles.csv(Pictures.of(List.of()), file);
        assertTrue(Files.size(file) < before.length());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    private PDDocument pdf() throws IOException {
        Path file = folder.resolve("figure.pdf");
        ChartFiles.pdf(Pictures.decays(), Palette.print(), SIZE, file);
        return Loader.loadPDF(file.toFile());
    }

    private static void collectFonts(PDResources resources, List<PDFont> fonts) throws IOException {
        for (COSName name : resources.getFontNames()) {
            fonts.add(resources.getFont(name));
        }
        for (COSName name : resources.getXObjectNames()) {
            if (resources.getXObject(name) instanceof PDFormXObject form) {
                collectFonts(form.getResources(), fonts);
            }
        }
    }

    private static boolean holds(BufferedImage image, Color colour) {
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                if (image.getRGB(x, y) == colour.getRGB()) {
                    return true;
                }
            }
        }
        return false;
    }
}
