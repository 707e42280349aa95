package dlnlab.ui.charts;

import dlnlab.plot.AxisRange;
import dlnlab.plot.CurveData;
import dlnlab.plot.Hyperbola;
import dlnlab.plot.NumberFormats;
import dlnlab.plot.PathData;
import dlnlab.plot.Scale;
import dlnlab.plot.Span;
import dlnlab.scene.ChartSpec;
import dlnlab.ui.charts.PlottedCurve.Role;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;

/// The (w_12, w_21) plane of 2 x 2 completion: the path of the end-to-end matrix, its start and its present place,
/// and the hyperbola x y = a b of rank-1 completions with its corners |x| = |y| = sqrt(|a b|), with equal units on
/// both axes.
public final class PlaneTile extends TileCard {
    /// The corners stand at this fraction of the half range when the paths stay inside.
    private static final double CORNER_AT = 0.5;

    private static final int MOST_PASSES = 4;
    private static final double MARGIN = 1.08;
    private static final double LARGEST_RATIO = 20;
    private static final double POINTER_REACH_EM = 2;

    private final List<PlotDecoration> markers = new ArrayList<>();
    private final HyperbolaLabel hyperbolaLabel = new HyperbolaLabel();
    private List<? extends CurveData> paths = List.of();
    private List<? extends CurveData> ghosts = List.of();
    private List<PlottedCurve> plotted = List.of();
    private double product = Double.NaN;
    private double reach = 1;
    private boolean stale = true;
    private AxisRange xRange = new AxisRange(-1, 1);
    private AxisRange yRange = new AxisRange(-1, 1);

    /// An empty plane.
    ///
    /// @throws IllegalArgumentException if the specification is not of kind PHASE_PLANE
    public PlaneTile(ChartSpec spec) {
        super(spec);
        if (spec.kind() != ChartSpec.Kind.PHASE_PLANE) {
            throw new IllegalArgumentException("a plane tile draws kind PHASE_PLANE, was " + spec.kind());
        }
        getStyleClass().add("plane-tile");
        rebuild();
    }

    /// Draws the hyperbola x y = product; NaN removes it.
    public void setHyperbola(double newProduct) {
        if (Double.compare(product, newProduct) != 0) {
            product = newProduct;
            rebuild();
        }
    }

    /// Shows one path: its horizontal quantity against its vertical one, both recorded at the same times.
    public void setPath(CurveData horizontal, CurveData vertical) {
        setContent(List.of(new PathData("", horizontal, vertical)));
    }

    /// Shows paths, one for each start: x and y of each are points of the plane. [PathData] makes them of columns.
    public void setContent(List<? extends CurveData> newPaths) {
        paths = List.copyOf(newPaths);
        rebuild();
    }

    /// Shows the previous paths, pale, under the present ones.
    public void setGhost(List<? extends CurveData> newGhosts) {
        ghosts = List.copyOf(newGhosts);
        rebuild();
    }

    private void rebuild() {
        List<PlottedCurve> all = new ArrayList<>();
        ghosts.forEach(path -> all.add(plottedAs(path, Role.GHOST)));
        if (!Double.isNaN(product)) {
            all.add(plottedAs(new Hyperbola(product, true, drawnReach()), Role.FIXED));
            all.add(plottedAs(new Hyperbola(product, false, drawnReach()), Role.FIXED));
        }
        Role role = isSwarm() ? Role.SWARM : Role.RUN;
        paths.forEach(path -> all.add(plottedAs(path, role)));
        plotted = all;
        chart().plot(all);
        placeMarkers();
        stale = true;
        update();
    }

    /// All paths are the same thing from different starts, so they share a colour.
    private static PlottedCurve plottedAs(CurveData path, Role role) {
        return new PlottedCurve(path, role, CurveStyle.of(path, 0));
    }

    /// Many starts: where they end matters, not the single path.
    private boolean isSwarm() {
        return paths.size() > CurveStyle.COLOURS;
    }

    private void placeMarkers() {
        chart().undecorate(markers);
        markers.clear();
        if (!Double.isNaN(product) && product != 0) {
            double corner = Hyperbola.corner(product);
            markers.add(PointMarker.corner(corner, Math.copySign(corner, product)));
            markers.add(PointMarker.corner(-corner, -Math.copySign(corner, product)));
        }
        hyperbolaLabel.setProduct(product);
        markers.add(hyperbolaLabel);
        for (CurveData path : paths) {
            if (!isSwarm()) {
                markers.add(PointMarker.start(path));
            }
            markers.add(PointMarker.end(path, isSwarm()));
        }
        markers.forEach(marker -> chart().decorate(marker, true));
    }

    @Override
    public void refresh(boolean running) {
        setRunning(running);
        update();
    }

    private void update() {
        boolean changed = stale;
        for (PlottedCurve curve : plotted) {
            changed |= curve.role() != Role.FIXED && curve.extent().update();
        }
        if (!changed) {
            return;
        }
        stale = false;
        double before = reach;
        reach = neededReach();
        if (reach != before && !Double.isNaN(product)) {
            // the branches are sampled anew, because they reach further
            rebuild();
            return;
        }
        showRanges();
        describeForReaders();
        chart().invalidatePoints();
        pane().requestLayout();
    }

    /// Half the shorter side of the plane: the corners and all points with a margin, in steps that keep the picture
    /// still; a path that runs away is followed only so far.
    private double neededReach() {
        double corner = Double.isNaN(product) ? 0 : Hyperbola.corner(product);
        double furthest = 0;
        for (PlottedCurve curve : plotted) {
            if (curve.role() == Role.RUN || curve.role() == Role.SWARM) {
                furthest = Math.max(
                        furthest,
                        Math.max(
                                magnitude(curve.extent().x()),
                                magnitude(curve.extent().y())));
            }
        }
        double least = corner == 0 ? 1 : corner / CORNER_AT;
        if (furthest * MARGIN <= least) {
            return least;
        }
        double wanted = Math.min(furthest * MARGIN, corner == 0 ? furthest * MARGIN : LARGEST_RATIO * corner);
        double step = Math.pow(10, Math.floor(Math.log10(wanted))) / 2;
        return Math.ceil(wanted / step) * step;
    }

    private static double magnitude(Span span) {
        return span.isEmpty() ? 0 : Math.max(Math.abs(span.min()), Math.abs(span.max()));
    }

    /// Far enough for a plane up to five times as wide as high.
    private double drawnReach() {
        return 5 * reach;
    }

    private void showRanges() {
        double width = xAxis().getWidth();
        double height = yAxis().getHeight();
        double shorter = Math.min(width, height);
        double xReach = shorter > 0 ? reach * width / shorter : reach;
        double yReach = shorter > 0 ? reach * height / shorter : reach;
        xRange = new AxisRange(-xReach, xReach);
        yRange = new AxisRange(-yReach, yReach);
        xAxis().show(Scale.LINEAR, xRange);
        yAxis().show(Scale.LINEAR, yRange);
    }

    /// Ranges follow the shape of the plot, which is known only after it was laid out, and which changes a little
    /// with the width of the new labels: a second or third pass settles it.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        pane().layout();
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            AxisRange x = xRange;
            AxisRange y = yRange;
            showRanges();
            if (x.equals(xRange) && y.equals(yRange)) {
                return;
            }
            pane().requestLayout();
            pane().layout();
        }
    }

    private void describeForReaders() {
        if (paths.size() == 1 && paths.getFirst().size() > 0) {
            CurveData path = paths.getFirst();
            int last = path.size() - 1;
            setAccessibleText(spec().title() + ". Now: " + spec().xLabel() + " " + NumberFormats.value(path.x(last))
                    + ", " + spec().yLabel() + " " + NumberFormats.value(path.y(last)));
        }
    }

    /// The path's point nearest to the pointer, or with the keyboard the one that far along the path.
    @Override
    void readOut(Point2D at) {
        if (Double.isNaN(at.getY())) {
            int last = paths.isEmpty() ? -1 : paths.getFirst().size() - 1;
            if (last >= 0) {
                showPoint(paths.getFirst(), (int) Math.rint(last * at.getX() / xAxis().getWidth()));
            }
            return;
        }
        PathPoint nearest = PathPoint.nearest(paths, at, xAxis(), yAxis());
        double allowed = POINTER_REACH_EM * yAxis().getTickLabelFont().getSize();
        if (nearest != null && nearest.distance() <= allowed) {
            showPoint(nearest.path(), nearest.sample());
        } else {
            hideReadout();
        }
    }

    private void showPoint(CurveData path, int sample) {
        String title =
                path instanceof PathData data ? "iteration " + NumberFormats.value(data.time(sample)) : path.label();
        pane().hover().showPoint(title, path.x(sample), path.y(sample), spec(), pane().plot(), xAxis(), yAxis());
    }
}
