package dlnlab.plot;

import dlnlab.plot.ChartType.Style;
import dlnlab.plot.Ticks.Tick;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// Where the parts of a chart are on the paper.
///
/// @param plot the rectangle of the curves
/// @param x maps values to the paper, from left to right
/// @param y maps values to the paper, from the bottom upwards
record ChartLayout(Rectangle2D plot, AxisMap x, AxisMap y, Ticks xTicks, Ticks yTicks) {
    /// From the plot to the labels of its ticks, in em.
    static final double TICK_GAP = 0.4;
    /// From the plot to the names of the curves, in em of the ticks' type.
    static final double NAME_GAP = 0.5;

    private static final int PASSES = 4;
    private static final double LEAST_SIDE = 8;

    /// What is given before the plot is placed.
    ///
    /// @param left of the paper inside its margins
    /// @param right of the paper inside its margins
    /// @param top of the plot
    /// @param bottom of the plot
    /// @param namesWidth of the names at the curves' ends, 0 for none
    record Room(double left, double right, double top, double bottom, double namesWidth) {}

    /// Places the plot so that every label has its place: what the labels are depends on the plot and the plot's
    /// place on them, which settles in a few passes.
    static ChartLayout of(ChartPicture picture, Room room, Style ticks, double em) {
        double names = room.namesWidth() > 0 ? room.namesWidth() + NAME_GAP * ticks.size() : 0;
        double left = room.left();
        double right = room.right() - names;
        ChartLayout layout = between(left, right, picture, room, ticks);
        for (int pass = 1; pass < PASSES; pass++) {
            // only inwards: another width can bring other labels, and their widths must not swing to and fro
            left = Math.max(left, room.left() + widest(layout.yTicks(), ticks) + TICK_GAP * em);
            right = Math.min(right, room.right() - beyond(layout.x(), layout.xTicks(), ticks));
            layout = between(left, right, picture, room, ticks);
        }
        return layout;
    }

    /// The plot alone, with no place for labels.
    ///
    /// @param room what the plot fills
    static ChartLayout bare(ChartPicture picture, Room room, Style ticks) {
        return between(room.left(), room.right(), picture, room, ticks);
    }

    private static ChartLayout between(double left, double end, ChartPicture picture, Room room, Style ticks) {
        double right = Math.max(end, left + LEAST_SIDE);
        double bottom = Math.max(room.bottom(), room.top() + LEAST_SIDE);
        Rectangle2D plot = new Rectangle2D.Double(left, room.top(), right - left, bottom - room.top());
        AxisRange xRange = picture.x().range();
        AxisRange yRange = picture.y().range();
        if (picture.equalUnits()) {
            double unit = Math.max(span(xRange) / plot.getWidth(), span(yRange) / plot.getHeight());
            xRange = widened(xRange, unit * plot.getWidth());
            yRange = widened(yRange, unit * plot.getHeight());
        }
        AxisMap x = new AxisMap(picture.x().scale(), xRange, left, right);
        AxisMap y = new AxisMap(picture.y().scale(), yRange, bottom, room.top());
        return new ChartLayout(
                plot, x, y, AxisTicks.across(x, ticks.size(), ticks::width), AxisTicks.upwards(y, ticks.size()));
    }

    private static double span(AxisRange range) {
        return range.upper() - range.lower();
    }

    private static AxisRange widened(AxisRange range, double span) {
        double more = Math.max(0, (span - span(range)) / 2);
        return new AxisRange(range.lower() - more, range.upper() + more);
    }

    private static double widest(Ticks ticks, Style style) {
        return ticks.major().stream()
                .mapToDouble(tick -> style.width(tick.label()))
                .max()
                .orElse(0);
    }

    /// How far the last label reaches beyond the end of its axis.
    private static double beyond(AxisMap x, Ticks ticks, Style style) {
        List<Tick> all = ticks.major();
        if (all.isEmpty()) {
            return 0;
        }
        Tick last = x.scale().falls() ? all.getFirst() : all.getLast();
        return Math.max(0, x.position(last.value()) + style.width(last.label()) / 2 + 1 - x.to());
    }
}
