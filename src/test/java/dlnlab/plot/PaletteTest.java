package dlnlab.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every look can be read by everybody.
class PaletteTest {

    static Stream<Palette> looks() {
        return Stream.of(Palette.light(), Palette.dark(), Palette.projector(), Palette.print());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void textHasTheContrastThatAccessibilityAsksFor(Palette palette) {
        List<Color> texts = new ArrayList<>(palette.names());
        texts.addAll(List.of(palette.text(), palette.label(), palette.hyperbolaName()));
        for (Color text : texts) {
            // WCAG 2.1, 1.4.3
            assertTrue(contrast(text, palette.background()) >= 4.5, text + " on " + palette.background());
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void noTwoCurvesShareAColour(Palette palette) {
        assertEquals(8, palette.curves().stream().distinct().count());
    }

    @Test
    void eachThemeHasItsOwnColours() {
        assertEquals(new Color(0x0072b2), Palette.light().curves().getFirst());
        assertEquals(new Color(0x171c24), Palette.dark().background());
        assertNotEquals(Palette.light().curves(), Palette.projector().curves());
        assertTrue(Palette.projector().lineWidth() > Palette.light().lineWidth());
        assertEquals(Color.WHITE, Palette.print().background());
    }

    private static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
