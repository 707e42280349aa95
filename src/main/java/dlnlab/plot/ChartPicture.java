package dlnlab.plot;

import java.util.List;

/// Everything about one chart as it is shown at a moment: what a [ChartPainter] draws and a file of numbers holds.
///
/// @param title what the chart shows
/// @param subtitle why it matters, empty for none
/// @param x the horizontal axis
/// @param y the vertical axis
/// @param curves those further down in the list are drawn above the others
/// @param markers small signs above the curves
/// @param product the hyperbola x y = product with its corners is drawn; NaN for none
/// @param timeCursor x of the dashed line at the moment shown; NaN for none
/// @param equalUnits whether a unit is equally long on both axes; the ranges are then widened to fit the paper
/// @param named whether curves are named, at their ends or in a legend
/// @param runs names of the runs in their colours, when several are drawn
/// @param cells matrices that are drawn in place of axes and curves; empty for a chart
/// @param table that is drawn in place of axes and curves; without rows for a chart
public record ChartPicture(
        String title,
        String subtitle,
        Axis x,
        Axis y,
        List<Curve> curves,
        List<Marker> markers,
        double product,
        double timeCursor,
        boolean equalUnits,
        boolean named,
        List<RunName> runs,
        List<MatrixCells> cells,
        TableText table) {
    private static final int COLOURS = 8;
    private static final int DASHES = 4;

    /// Why a curve is on the chart: the previous run, one of many starts, this run, a theorem.
    public enum Role {
        GHOST,
        SWARM,
        RUN,
        PREDICTION
    }

    /// What a sign at a point means.
    public enum Sign {
        /// Where a path starts: a hollow dot.
        START,
        /// Where a path is now: a filled dot.
        END,
        /// Where one of many paths is now: a smaller dot.
        SWARM_END,
        /// What stopped before it came to its goal: a hollow dot.
        UNFINISHED
    }

    /// One axis.
    ///
    /// @param label its name, empty when the title says it
    /// @param unit of the numbers, "1" where there is none
    public record Axis(String label, String unit, Scale scale, AxisRange range) {}

    /// One curve; its samples are copied, so that they stay what they are.
    ///
    /// @param colour index into the colours of the palette, from 0
    /// @param dash index into the dash patterns, from 0 (solid)
    public record Curve(CurveData data, Role role, int colour, int dash) {
        /// Copies the samples, and wraps the indices around.
        public Curve {
            data = ArrayCurve.copyOf(data);
            colour = Math.floorMod(colour, COLOURS);
            dash = Math.floorMod(dash, DASHES);
        }

        /// A curve in the colour and dash it asks for, else by its position: neighbours differ in both, so that they
        /// can be told apart without seeing colours.
        public static Curve of(CurveData curve, Role role, int position) {
            boolean chosen = curve.colour() != CurveData.AUTOMATIC;
            int colour = chosen ? curve.colour() : position;
            int automatic = chosen ? colour : position + position / COLOURS;
            return new Curve(curve, role, colour, curve.dash() == CurveData.AUTOMATIC ? automatic : curve.dash());
        }

        ArrayCurve frozen() {
            return (ArrayCurve) data;
        }
    }

    /// A sign at a point.
    ///
    /// @param colour index into the colours of the palette, from 0
    public record Marker(Sign sign, double x, double y, int colour) {}

    /// The name of one of several runs.
    ///
    /// @param colour index into the colours of the palette, from 0
    public record RunName(String name, int colour) {}

    /// Copies the lists.
    public ChartPicture {
        curves = List.copyOf(curves);
        markers = List.copyOf(markers);
        runs = List.copyOf(runs);
        cells = List.copyOf(cells);
    }

    /// Named curves under two axes and nothing else.
    public static ChartPicture of(String title, String subtitle, Axis x, Axis y, List<Curve> curves) {
        return new ChartPicture(
                title,
                subtitle,
                x,
                y,
                curves,
                List.of(),
                Double.NaN,
                Double.NaN,
                false,
                true,
                List.of(),
                List.of(),
                TableText.EMPTY);
    }

    /// Matrices beside each other.
    public static ChartPicture ofMatrices(String title, String subtitle, List<MatrixCells> cells) {
        Axis none = new Axis("", "1", Scale.LINEAR, new AxisRange(0, 1));
        return new ChartPicture(
                title,
                subtitle,
                none,
                none,
                List.of(),
                List.of(),
                Double.NaN,
                Double.NaN,
                false,
                true,
                List.of(),
                cells,
                TableText.EMPTY);
    }

    /// A table.
    public static ChartPicture ofTable(String title, String subtitle, TableText table) {
        Axis none = new Axis("", "1", Scale.LINEAR, new AxisRange(0, 1));
        return new ChartPicture(
                title,
                subtitle,
                none,
                none,
                List.of(),
                List.of(),
                Double.NaN,
                Double.NaN,
                false,
                true,
                List.of(),
                List.of(),
                table);
    }

    /// The same as a plane with equal units.
    ///
    /// @param newProduct of the hyperbola, NaN for none
    public ChartPicture asPlane(double newProduct, List<Marker> newMarkers) {
        return new ChartPicture(
                title, subtitle, x, y, curves, newMarkers, newProduct, timeCursor, true, named, runs, cells, table);
    }

    /// The same with signs.
    public ChartPicture withMarkers(List<Marker> signs) {
        return new ChartPicture(
                title, subtitle, x, y, curves, signs, product, timeCursor, equalUnits, named, runs, cells, table);
    }

    /// The same with a line at a moment; NaN takes it away.
    public ChartPicture withTimeCursor(double at) {
        return new ChartPicture(
                title, subtitle, x, y, curves, markers, product, at, equalUnits, named, runs, cells, table);
    }

    /// The same with the names of the runs.
    public ChartPicture withRuns(List<RunName> names) {
        return new ChartPicture(
                title, subtitle, x, y, curves, markers, product, timeCursor, equalUnits, named, names, cells, table);
    }

    /// The same without names at the curves and without a legend.
    public ChartPicture withoutNames() {
        return new ChartPicture(
                title,
                subtitle,
                x,
                y,
                curves,
                markers,
                product,
                timeCursor,
                equalUnits,
                false,
                List.of(),
                cells,
                table);
    }

    /// The curves that play a part.
    public List<Curve> ofRole(Role role) {
        return curves.stream().filter(curve -> curve.role() == role).toList();
    }
}
