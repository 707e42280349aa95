package dlnlab.ui.charts;

import dlnlab.ensemble.motion.Moment;

/// Draws thousands of members as pixels: where they are, the last piece of their path, where they started. On one
/// thread of its own.
final class RainPainter {
    private static final double SHORTEST_TRAIL = 0.7;
    private static final double TRAIL_WEIGHT = 0.42;

    private final DotField field = new DotField();
    private final Trail trail = new Trail();
    private double[] fromX = {};
    private double[] fromY = {};
    private RainColours known = new RainColours(0, 0, 0);
    private int[] colours = known.table();

    /// Draws, and leaves the members where they were drawn.
    /// @param pixels one per pixel, row by row; replaced
    void paint(RainWanted wanted, Moment moment, int[] pixels) {
        field.clear(wanted.columns(), wanted.rows());
        if (wanted.starts()) {
            moment.moveTo(Double.NEGATIVE_INFINITY);
            dots(wanted, moment);
        }
        if (!Double.isNaN(wanted.from())) {
            trails(wanted, moment);
        }
        moment.moveTo(wanted.time());
        dots(wanted, moment);
        if (!wanted.colours().equals(known)) {
            known = wanted.colours();
            colours = known.table();
        }
        field.paint(pixels, colours);
    }

    private void dots(RainWanted wanted, Moment moment) {
        for (int i = 0; i < moment.size(); i++) {
            field.dot(wanted.x().at(moment.x(i)), wanted.y().at(moment.y(i)), wanted.radius(), 1);
        }
    }

    /// The last piece of the path of each member that moves.
    private void trails(RainWanted wanted, Moment moment) {
        moment.moveTo(wanted.from());
        if (fromX.length < moment.size()) {
            fromX = new double[2 * moment.size()];
            fromY = new double[2 * moment.size()];
        }
        for (int i = 0; i < moment.size(); i++) {
            fromX[i] = wanted.x().at(moment.x(i));
            fromY[i] = wanted.y().at(moment.y(i));
        }
        moment.moveTo(wanted.time());
        for (int i = 0; i < moment.size(); i++) {
            double length =
                    Math.hypot(wanted.x().at(moment.x(i)) - fromX[i], wanted.y().at(moment.y(i)) - fromY[i]);
            if (length > SHORTEST_TRAIL) {
                trail.begin(length);
                moment.trace(
                        i,
                        wanted.from(),
                        wanted.time(),
                        (x, y) -> trail.to(wanted.x().at(x), wanted.y().at(y)));
            }
        }
    }

    /// A trail that grows stronger towards its head.
    private final class Trail {
        private double whole;
        private double gone;
        private double lastX = Double.NaN;
        private double lastY = Double.NaN;

        void begin(double length) {
            whole = length;
            gone = 0;
            lastX = Double.NaN;
        }

        void to(double x, double y) {
            if (!Double.isNaN(lastX)) {
                gone += Math.hypot(x - lastX, y - lastY);
                double share = Math.min(1, gone / whole);
                field.line(lastX, lastY, x, y, TRAIL_WEIGHT * share * share);
            }
            lastX = x;
            lastY = y;
        }
    }
}
