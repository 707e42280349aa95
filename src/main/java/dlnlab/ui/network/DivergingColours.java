package dlnlab.ui.network;

import dlnlab.linalg.DenseMatrix;
import java.util.List;
import javafx.scene.paint.Color;

/// Colours of the values from -bound (blue) over 0 (neutral) to bound (orange): lightness changes evenly and alike on
/// both sides. What lies beyond takes the colour of the end; what is not a number has a colour of its own.
final class DivergingColours {
    private static final int SIDE = 255;
    private static final double MIDDLE_LIGHTNESS = 0.62;

    private final Color[] colours = new Color[2 * SIDE + 1];
    private final int[] pixels = new int[2 * SIDE + 1];
    private final Color notANumber;
    private final int notANumberPixel;

    /// @param stops five colours: negative end, half way, zero, half way, positive end
    /// @param notANumber colour of NaN
    DivergingColours(List<Color> stops, Color notANumber) {
        List<OkLab> points = stops.stream().map(OkLab::of).toList();
        for (int k = 0; k < colours.length; k++) {
            double place = k * 4.0 / (colours.length - 1);
            int stop = Math.min(3, (int) place);
            colours[k] =
                    points.get(stop).towards(points.get(stop + 1), place - stop).toColor();
            pixels[k] = pixel(colours[k]);
        }
        this.notANumber = notANumber;
        notANumberPixel = pixel(notANumber);
    }

    private static int pixel(Color colour) {
        int red = (int) Math.round(255 * colour.getRed());
        int green = (int) Math.round(255 * colour.getGreen());
        int blue = (int) Math.round(255 * colour.getBlue());
        return 0xff000000 | red << 16 | green << 8 | blue;
    }

    /// The colour of a value; nothing is allocated.
    Color of(double value, double bound) {
        return Double.isNaN(value) ? notANumber : colours[place(value, bound)];
    }

    /// Whether light ink is read better than dark ink on a value's colour.
    boolean isDark(double value, double bound) {
        return OkLab.of(of(value, bound)).lightness() < MIDDLE_LIGHTNESS;
    }

    /// Writes the colour of every entry, row by row, as opaque ARGB.
    void paint(DenseMatrix matrix, double bound, int[] into) {
        double[] data = matrix.data();
        int from = matrix.offset();
        int count = matrix.rows() * matrix.columns();
        for (int k = 0; k < count; k++) {
            double value = data[from + k];
            into[k] = Double.isNaN(value) ? notANumberPixel : pixels[place(value, bound)];
        }
    }

    private static int place(double value, double bound) {
        return (int) Math.rint(SIDE * (1 + Math.clamp(value / bound, -1.0, 1.0)));
    }
}
