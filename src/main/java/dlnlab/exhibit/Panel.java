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
/// @param shade behind the curves
/// @param swarm above them
public record Panel(
        AxisRange x,
        AxisRange y,
        Kind kind,
        List<Curve> curves,
        List<Arrow> arrows,
        List<Handle> handles,
        Shade shade,
        Swarm swarm) {
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

    /// A number for every cell of a grid, as shades of one colour from the faintest to the strongest.
    ///
    /// @param x what the columns cover
    /// @param y what the rows cover
    /// @param columns how many there are; 0 for no shade
    /// @param shares from 0 to 1, row by row from the top; must not change
    /// @param name what the shades mean, a few words
    public record Shade(AxisRange x, AxisRange y, int columns, float[] shares, String name) {
        /// No shade.
        public static final Shade NONE = new Shade(new AxisRange(0, 1), new AxisRange(0, 1), 0, new float[0], "");

        /// How many rows there are.
        public int rows() {
            return columns == 0 ? 0 : shares.length / columns;
        }
    }

    /// Thousands of dots.
    ///
    /// @param x of each; must not change
    /// @param y of each; must not change
    /// @param bright how many of them, from the first on, are set off from the others
    public record Swarm(float[] x, float[] y, int bright) {
        /// No dots.
        public static final Swarm NONE = new Swarm(new float[0], new float[0], 0);
    }

    /// Without shade and swarm.
    public Panel(AxisRange x, AxisRange y, Kind kind, List<Curve> curves, List<Arrow> arrows, List<Handle> handles) {
        this(x, y, kind, curves, arrows, handles, Shade.NONE, Swarm.NONE);
    }

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
