package dlnlab.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The pictures of the scenes, which the command thumbnails makes.
final class ThumbnailsTest {
    // a hundred thin curves take twice as much as a dozen
    private static final int MOST_BYTES = 60_000;

    static Stream<String> names() {
        return Scenes.all().stream().flatMap(named -> Stream.of(named.id() + "-light", named.id() + "-dark"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void everySceneHasASmallPictureWithCurvesOnIt(String name) throws IOException {
        byte[] bytes = bytes("/scenes/" + name + ".png");
        assertTrue(bytes.length < MOST_BYTES, bytes.length + " bytes");
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
        assertTrue(image.getWidth() >= 2 * 176, "sharp at 176 pixels, has " + image.getWidth());
        assertEquals(176.0 / 110, (double) image.getWidth() / image.getHeight(), 1e-2);
        Map<Integer, Integer> colours = new HashMap<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                colours.merge(image.getRGB(x, y), 1, Integer::sum);
            }
        }
        // curves are saturated, ground and grid are grey: a curve across the picture is a per cent of its dots
        int drawn = colours.entrySet().stream()
                .filter(entry -> saturation(entry.getKey()) > 0.5)
                .mapToInt(Map.Entry::getValue)
                .sum();
        assertTrue(drawn > image.getWidth() * image.getHeight() / 200, drawn + " dots of curves");
    }

    private static double saturation(int rgb) {
        int red = rgb >> 16 & 0xff;
        int green = rgb >> 8 & 0xff;
        int blue = rgb & 0xff;
        double most = Math.max(red, Math.max(green, blue));
        return most == 0 ? 0 : 1 - Math.min(red, Math.min(green, blue)) / most;
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(ThumbnailsTest.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        }
    }
}
