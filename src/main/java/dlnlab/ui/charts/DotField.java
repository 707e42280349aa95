package dlnlab.ui.charts;

import java.util.Arrays;

/// Thousands of dots in one picture: each adds to how much lies on a pixel, and only then does a pixel get its colour,
/// so that a crowd is brighter than a single dot however many there are.
final class DotField {
    /// Steps of the colours per dot on a pixel.
    private static final int STEPS = 16;

    private static final int COLOURS = 4096;

    private int width;
    private int height;
    private float[] amount = {};

    /// An empty picture.
    void clear(int newWidth, int newHeight) {
        width = newWidth;
        height = newHeight;
        if (amount.length == width * height) {
            Arrays.fill(amount, 0);
        } else {
            amount = new float[width * height];
        }
    }

    /// Adds a dot.
    /// @param x of its centre in pixels; not a number for none
    /// @param weight of its pixels, 1 for a whole dot
    void dot(double x, double y, double radius, double weight) {
        if (!(x > -radius && y > -radius && x < width + radius && y < height + radius)) {
            return;
        }
        int left = Math.max(0, (int) (x - radius - 0.5));
        int right = Math.min(width - 1, (int) (x + radius + 0.5));
        int bottom = Math.min(height - 1, (int) (y + radius + 0.5));
        for (int row = Math.max(0, (int) (y - radius - 0.5)); row <= bottom; row++) {
            double dy = row + 0.5 - y;
            for (int column = left; column <= right; column++) {
                double dx = column + 0.5 - x;
                double inside = radius + 0.5 - Math.sqrt(dx * dx + dy * dy);
                if (inside > 0) {
                    amount[row * width + column] += (float) (weight * Math.min(1, inside));
                }
            }
        }
    }

    /// Adds a thin line; one that does not start or end anywhere adds nothing.
    void line(double fromX, double fromY, double toX, double toY, double weight) {
        double length = Math.hypot(toX - fromX, toY - fromY);
        if (!(length > 0.3) || length > width + height) {
            return;
        }
        int pieces = (int) Math.ceil(length);
        for (int k = 0; k < pieces; k++) {
            double share = (k + 0.5) / pieces;
            dot(fromX + share * (toX - fromX), fromY + share * (toY - fromY), 0.6, weight * length / pieces);
        }
    }

    /// How much lies on a pixel.
    double amount(int column, int row) {
        return amount[row * width + column];
    }

    /// Writes the picture.
    /// @param pixels one per pixel, row by row; replaced
    /// @param colours as [#colours] makes them
    void paint(int[] pixels, int[] colours) {
        for (int i = 0; i < amount.length; i++) {
            pixels[i] = amount[i] == 0 ? 0 : colours[Math.min(COLOURS - 1, (int) (amount[i] * STEPS))];
        }
    }

    /// The colours of one dot and of ever more, premultiplied.
    /// @param single 0xrrggbb of a dot alone
    /// @param crowd 0xrrggbb where very many lie
    /// @param opacity of a dot alone, from 0 to 1
    static int[] colours(int single, int crowd, double opacity) {
        int[] colours = new int[COLOURS];
        for (int k = 0; k < COLOURS; k++) {
            double dots = (k + 0.5) / STEPS;
            double alpha = 1 - Math.pow(1 - opacity, dots);
            double towards = Math.clamp(Math.log(dots) / Math.log((double) COLOURS / STEPS), 0, 1);
            colours[k] = premultiplied(mixed(single, crowd, towards), alpha);
        }
        return colours;
    }

    private static int mixed(int from, int to, double share) {
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int one = from >> shift & 0xff;
            int other = to >> shift & 0xff;
            mixed |= (int) Math.round(one + share * (other - one)) << shift;
        }
        return mixed;
    }

    /// A colour with an opacity as a picture's pixel.
    static int premultiplied(int rgb, double alpha) {
        int pixel = (int) Math.round(255 * alpha) << 24;
        for (int shift = 0; shift <= 16; shift += 8) {
            pixel |= (int) Math.round((rgb >> shift & 0xff) * alpha) << shift;
        }
        return pixel;
    }
}
