package dlnlab.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.plot.ChartPicture.Curve;
import dlnlab.plot.ChartPicture.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A picture stays what it was when it was taken.
class ChartPictureTest {

    @Test
    void aCurveThatGrowsOnDoesNotChangeThePicture() {
        PointBuffer growing = new PointBuffer(4);
        growing.add(0, 1);
        Curve taken = Curve.of(growing, Role.RUN, 0);
        growing.add(1, 2);
        growing.clear();
        assertEquals(1, taken.data().size());
        assertEquals(1, taken.data().y(0));
    }

    @Test
    void neighboursDifferInColourAndInDash() {
        CurveData curve = CurveData.of("", new double[0], new double[0]);
        for (int i = 0; i < 20; i++) {
            Curve one = Curve.of(curve, Role.RUN, i);
            Curve next = Curve.of(curve, Role.RUN, i + 1);
            assertTrue(one.colour() != next.colour() && one.dash() != next.dash(), "curves " + i + " and " + (i + 1));
        }
    }

    @Test
    void typeGrowsWithThePaper() {
        assertEquals(
                2 * PictureSize.of(900, 600).em(), PictureSize.of(1800, 1200).em(), 1e-12);
    }

    @ParameterizedTest
    @CsvSource({"119, 600", "900, 8001", "0, 0"})
    void aPictureThatNobodyCanSeeIsRefused(int width, int height) {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> PictureSize.of(width, height));
        String sentence = String.valueOf(refused.getMessage());
        assertTrue(sentence.contains("120 to 8000"), sentence);
    }

    @Test
    void aPlaneShowsCornersAndPathsAndFollowsARunawayOnlySoFar() {
        assertEquals(2, PlaneReach.of(1, new Span()), 1e-12);
        assertTrue(PlaneReach.of(1, Span.of(-7, 3)) >= 7);
        assertTrue(PlaneReach.of(1, Span.of(1e9)) <= 20);
        assertTrue(PlaneReach.of(Double.NaN, Span.of(1e9)) >= 1e9);
    }
}
