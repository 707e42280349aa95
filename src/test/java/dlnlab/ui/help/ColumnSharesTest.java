package dlnlab.ui.help;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How tables share out their width.
final class ColumnSharesTest {
    private static final String LONG = "quite a few words of text ".repeat(20);

    @Test
    void rowsThatFitOnOneLineShareByTheirLongestCells() {
        // 7 + 3 and 17 + 3 characters
        assertArrayEquals(
                new double[] {100.0 / 3, 200.0 / 3},
                ColumnShares.of(List.of(List.of("a", "seventeen letters"), List.of("letters", "b"))),
                1e-9);
    }

    @Test
    void theSharesOfLongTextsAreTheWholeAndLeaveEveryWordItsRoom() {
        double[] shares =
                ColumnShares.of(List.of(List.of("id", LONG, "x"), List.of("aVeryLongIdentifier", "y", LONG + LONG)));
        assertEquals(100, Arrays.stream(shares).sum(), 1e-9);
        assertTrue(shares[0] > 14, () -> Arrays.toString(shares));
        assertTrue(shares[2] > shares[1] && shares[1] > shares[0], () -> Arrays.toString(shares));
        assertTrue(shares[2] < 2 * shares[1], () -> Arrays.toString(shares));
    }

    @Test
    void anEmptyColumnGetsNothing() {
        assertEquals(0, ColumnShares.of(List.of(List.of("a", ""), List.of("b", "")))[1]);
    }
}
