package dlnlab.ui.charts;

import dlnlab.plot.AxisRange;
import dlnlab.plot.Scale;
import dlnlab.plot.Span;
import dlnlab.ui.charts.PlottedCurve.Role;
import java.util.List;

/// The ranges that suit a tile's curves: all of the run and its predictions, and of the ghost as much as does not
/// make the run small.
final class TileRanges {
    /// A ghost reaching beyond this multiple of the run is cut off, for it diverged or ran much longer.
    private static final double GHOST_REACH = 10;

    private static final double GHOST_REACH_LOG = 1e4;

    private final List<PlottedCurve> curves;
    private final double leastRelativeSpan;

    TileRanges(List<PlottedCurve> curves, double leastRelativeSpan) {
        this.curves = curves;
        this.leastRelativeSpan = leastRelativeSpan;
    }

    AxisRange time(Scale scale) {
        // the ghost's length counts: it keeps the axis still while the new run grows over it
        Span times = new Span();
        for (PlottedCurve curve : curves) {
            times.include(curve.extent().x());
        }
        return AxisRange.ofTime(scale, times);
    }

    AxisRange values(Scale scale) {
        Span run = new Span();
        Span ghost = new Span();
        for (PlottedCurve curve : curves) {
            (curve.role() == Role.GHOST ? ghost : run).include(curve.extent().y());
        }
        if (!ghost.isEmpty() && (run.isEmpty() || withinReach(ghost, run, scale))) {
            run.include(ghost);
        }
        return AxisRange.ofValues(scale, run, leastRelativeSpan);
    }

    private static boolean withinReach(Span ghost, Span run, Scale scale) {
        double reach = scale == Scale.LINEAR ? GHOST_REACH : GHOST_REACH_LOG;
        return magnitude(ghost) <= reach * magnitude(run);
    }

    private static double magnitude(Span span) {
        return Math.max(Math.abs(span.min()), Math.abs(span.max()));
    }
}
