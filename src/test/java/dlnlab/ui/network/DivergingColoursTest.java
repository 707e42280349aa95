package dlnlab.ui.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.linalg.DenseMatrix;
import java.util.List;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DivergingColoursTest {
    private static final DivergingColours COLOURS = new DivergingColours(
            List.of(
                    Color.web("#0b4c92"),
                    Color.web("#5aa3ec"),
                    Color.web("#f5f6f8"),
                    Color.web("#e6803a"),
                    Color.web("#7a3713")),
            Color.web("#b0388f"));

    private static int[] paint(double... values) {
        int[] pixels = new int[values.length];
        COLOURS.paint(new DenseMatrix(1, values.length, values, 0), 2, pixels);
        return pixels;
    }

    @Test
    void endsZeroAndNoNumberHaveTheirColours() {
        int[] pixels = paint(-2, -1, 0, 1, 2, Double.NaN);
        assertEquals(
                List.of(0xff0b4c92, 0xfff5f6f8, 0xff7a3713, 0xffb0388f),
                List.of(pixels[0], pixels[2], pixels[4], pixels[5]));
        assertEquals(Color.web("#5aa3ec").getBlue(), COLOURS.of(-1, 2).getBlue(), 0.02);
    }

    @Test
    void whatLiesBeyondTheScaleHasTheColourOfItsEnd() {
        int[] pixels = paint(-2, -7, Double.NEGATIVE_INFINITY, 2, Double.POSITIVE_INFINITY);
        assertEquals(pixels[0], pixels[1]);
        assertEquals(pixels[0], pixels[2]);
        assertEquals(pixels[3], pixels[4]);
    }

    @Test
    void lightnessFallsEvenlyAndAlikeOnBothSides() {
        for (double value = 0.1; value <= 2; value += 0.1) {
            double positive = OkLab.of(COLOURS.of(value, 2)).lightness();
            double negative = OkLab.of(COLOURS.of(-value, 2)).lightness();
            assertTrue(positive < OkLab.of(COLOURS.of(value - 0.1, 2)).lightness());
            assertEquals(positive, negative, 0.02);
            assertEquals(0.97 - 0.55 * value / 2, positive, 0.02);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0.807, 1",
        "1, 1",
        "1.01, 1.5",
        "0.3, 0.3",
        "0.31, 0.4",
        "9.2, 10",
        "2.5e-7, 3e-7",
        "0, 1",
        "7e99, 8e99"
    })
    void scalesEndAtRoundNumbersNotBelowTheLargestValue(double largest, double bound) {
        assertEquals(bound, ValueRange.roundUp(largest), bound * 1e-12);
    }

    @Test
    void theLargestValueIgnoresWhatIsNotFinite() {
        DenseMatrix matrix = DenseMatrix.of(new double[][] {{-3, Double.NaN}, {Double.NEGATIVE_INFINITY, 2}});
        assertEquals(3, ValueRange.largest(matrix));
    }
}
