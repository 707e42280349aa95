package dlnlab.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.experiment.InvalidExperimentException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pictures as matrices of grey values.
final class PictureFileTest {
    @TempDir
    private Path folder;

    @Test
    void blackIsZeroWhiteAndTransparentAreOneAndColoursLieBetween() throws IOException {
        BufferedImage image = new BufferedImage(3, 2, BufferedImage.TYPE_INT_ARGB);
        int[] colours = {0xff000000, 0xffffffff, 0x00000000, 0xff808080, 0xff00ff00, 0xffff0000};
        for (int k = 0; k < colours.length; k++) {
            image.setRGB(k % 3, k / 3, colours[k]);
        }
        assertEquals(List.of(List.of(0.0, 1.0, 1.0), List.of(0.502, 0.715, 0.213)), PictureFile.read(written(image)));
    }

    /// 130 columns need blocks of three; the last one holds a single column.
    @Test
    void aLargePictureBecomesTheMeansOfItsBlocks() throws IOException {
        BufferedImage image = new BufferedImage(130, 6, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 6; y++) {
            for (int x = 0; x < 130; x++) {
                image.setRGB(x, y, x % 3 == 0 ? 0xffffff : 0);
            }
        }
        List<List<Double>> grey = PictureFile.read(written(image));
        assertEquals(2, grey.size());
        assertEquals(44, grey.getFirst().size());
        assertEquals(0.333, grey.getLast().getFirst());
        assertEquals(1, grey.getLast().getLast());
    }

    @Test
    void whatIsNoPictureIsRefusedInOneSentence() throws IOException {
        Path text = Files.write(folder.resolve("text.png"), "1, 2, 3".getBytes(StandardCharsets.UTF_8));
        assertTrue(refusal(text).contains("text.png is no picture"), refusal(text));
        byte[] good = Files.readAllBytes(written(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB)));
        Path cut = Files.write(folder.resolve("cut.png"), Arrays.copyOf(good, good.length / 2));
        assertTrue(refusal(cut).contains("cut.png is damaged, or a picture of a kind"), refusal(cut));
    }

    /// Only the header of this picture says that it is huge; nobody should have to read it to its end.
    @Test
    void aHugePictureIsRefusedByItsSize() throws IOException {
        byte[] png = Files.readAllBytes(written(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB)));
        ByteBuffer header = ByteBuffer.wrap(png);
        header.putInt(16, 10_000).putInt(20, 10_000);
        CRC32 check = new CRC32();
        check.update(png, 12, 17);
        header.putInt(29, (int) check.getValue());
        Path huge = Files.write(folder.resolve("huge.png"), png);
        assertEquals("huge.png must have at most 40 million pixels, but has 10000 × 10000.", refusal(huge));
    }

    private static String refusal(Path file) {
        return String.valueOf(assertThrows(InvalidExperimentException.class, () -> PictureFile.read(file))
                .getMessage());
    }

    private Path written(BufferedImage image) throws IOException {
        Path file = folder.resolve("picture.png");
        ImageIO.write(image, "png", file.toFile());
        return file;
    }
}
