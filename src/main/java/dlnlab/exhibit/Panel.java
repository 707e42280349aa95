package dlnlab.exhibit;

import dlnlab.plot.AxisRange;
import dlnlab.plot.ChartPicture.Curve;
import java.util.List;

/// One plane or chart of an exhibit.
///
/// @param x what the horizontal axis shows
/// @param y what the vertical axis shows
/// @param kind how it is drawn
/// @param curves those further down in the list are drawn above the others; contours and other background are ghosts
/// @param arrows above the curves
/// @param handles what can be dragged
public record Panel(AxisRange x, AxisRange y, Kind kind, List<Curve> curves, List<Arrow> arrows, List<Handle> handles) {
    /// How a panel is drawn.
    public enum Kind {
        /// Equal units on both axes; a legend names the colours.
        PLANE,
        /// Each axis has its own units; curves are named at their ends.
        CHART,
        /// Bars to the right, named at their ends; heights mean nothing.
        BARS
    }

    /// An arrow in the plane.
    ///
    /// @param colour index into the colours of the palette, from 0
    /// @param bold whether it is one to look at, not one of a field
    public record Arrow(double x, double y, double dx, double dy, int colour, boolean bold) {}

    /// A point that can be dragged.
    ///
    /// @param id unique in the exhibit
    /// @param name what it is, a few words
    public record Handle(String id, String name, double x, double y) {}

    /// Copies the lists.
    public Panel {
        curves = List.copyOf(curves);
        arrows = List.copyOf(arrows);
        handles = List.copyOf(handles);
    }

    /// A plane about a point.
    ///
    /// @param reach from there to the nearer edges
    static Panel plane(double x, double y, double reach, List<Curve> curves, List<Arrow> arrows, List<Handle> handles) {
        return new Panel(
                new AxisRange(x - reach, x + reach),
                new AxisRange(y - reach, y + reach),
                Kind.PLANE,
                curves,
                arrows,
                handles);
    }

    /// Curves over an axis.
    static Panel chart(AxisRange x, AxisRange y, List<Curve> curves) {
        return new Panel(x, y, Kind.CHART, curves, List.of(), List.of());
    }
}
