package dlnlab.export;

import dlnlab.experiment.InvalidExperimentException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/// A picture as a matrix of grey values from 0, black, to 1, white; what is transparent is white. A large one becomes
/// smaller: each entry is then the mean of a block of pixels.
public final class PictureFile {
    /// The most rows and columns of the matrix.
    public static final int LARGEST = 64;

    private static final int MOST_PIXELS = 40_000_000;
    private static final double DIGITS = 1000;
    /// How bright red, green and blue are (ITU-R BT.709).
    private static final double[] BRIGHTNESS = {0.2126, 0.7152, 0.0722};

    private PictureFile() {}

    /// The grey values, row by row, with three decimals. Any thread may call.
    /// @throws InvalidExperimentException if the file is no picture that can be read, or a huge one; one sentence
    /// @throws IOException if the file cannot be read at all
    public static List<List<Double>> read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        try (InputStream opened = Files.newInputStream(file);
                ImageInputStream in = ImageIO.createImageInputStream(opened)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw refused(name + " is no picture that can be read: it must be a PNG, JPEG, GIF or BMP.");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                if (pixels > MOST_PIXELS) {
                    throw refused(name + " must have at most " + MOST_PIXELS / 1_000_000 + " million pixels, but has "
                            + reader.getWidth(0) + " × " + reader.getHeight(0) + ".");
                }
                return grey(reader.read(0));
            } catch (InvalidExperimentException e) {
                throw e;
            } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
                throw refused(name + " is damaged, or a picture of a kind that cannot be read.");
            } finally {
                reader.dispose();
            }
        }
    }

    private static InvalidExperimentException refused(String sentence) {
        return new InvalidExperimentException("entries", sentence);
    }

    private static List<List<Double>> grey(BufferedImage image) {
        int block = Math.ceilDiv(Math.max(image.getWidth(), image.getHeight()), LARGEST);
        List<List<Double>> rows = new ArrayList<>();
        for (int top = 0; top < image.getHeight(); top += block) {
            List<Double> row = new ArrayList<>();
            for (int left = 0; left < image.getWidth(); left += block) {
                row.add(Math.rint(DIGITS * mean(image, left, top, block)) / DIGITS);
            }
            rows.add(row);
        }
        return rows;
    }

    private static double mean(BufferedImage image, int left, int top, int block) {
        int right = Math.min(left + block, image.getWidth());
        int bottom = Math.min(top + block, image.getHeight());
        double sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                sum += grey(image.getRGB(x, y));
            }
        }
        return sum / ((right - left) * (bottom - top));
    }

    private static double grey(int argb) {
        double opaque = (argb >>> 24) / 255.0;
        double light = 0;
        for (int k = 0; k < BRIGHTNESS.length; k++) {
            light += BRIGHTNESS[k] * (argb >> (16 - 8 * k) & 0xff) / 255.0;
        }
        return opaque * light + 1 - opaque;
    }
}
