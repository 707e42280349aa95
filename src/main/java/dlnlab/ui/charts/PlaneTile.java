package dlnlab.ui.charts;

import dlnlab.plot.ChartPicture;
import dlnlab.plot.CurveData;
import dlnlab.plot.Hyperbola;
import dlnlab.plot.PathData;
import dlnlab.plot.PlaneReach;
import dlnlab.plot.Span;
import dlnlab.scene.ChartSpec;
import dlnlab.ui.charts.PlottedCurve.Role;
import java.util.ArrayList;
import java.util.List;

/// The (w_12, w_21) plane of 2 x 2 completion: the path of the end-to-end matrix, its start and its present place,
/// and the hyperbola x y = a b of rank-1 completions with its corners |x| = |y| = sqrt(|a b|), with equal units on
/// both axes.
public final class PlaneTile extends PathTile {
    private final PlaneViewport viewport = new PlaneViewport(xAxis(), yAxis());
    private final HyperbolaSigns signs = new HyperbolaSigns();
    private double product = Double.NaN;
    private double reach = 1;

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

    @Override
    List<PlottedCurve> loci() {
        return HyperbolaSigns.branches(product, drawnReach());
    }

    @Override
    List<PlotDecoration> signs() {
        return signs.of(product);
    }

    @Override
    ChartPicture drawn() {
        return TilePicture.of(this).asPlane(product, TilePicture.markers(paths(), isSwarm()));
    }

    @Override
    void showRanges() {
        double before = reach;
        reach = neededReach();
        if (reach != before && !Double.isNaN(product)) {
            lengthenBranches();
        }
        viewport.show(reach);
        // the ranges follow the room that the axes leave, which only the tile's own layout knows
        requestLayout();
    }

    /// Samples the branches anew, because they reach further; the paths stay what they are.
    private void lengthenBranches() {
        List<PlottedCurve> curves = new ArrayList<>(plotted());
        curves.replaceAll(curve -> curve.data() instanceof Hyperbola branch
                ? HyperbolaSigns.branch(product, branch.right(), drawnReach())
                : curve);
        plot(curves);
    }

    /// Half the shorter side of the plane: the corners and all points with a margin, in steps that keep the picture
    /// still; a path that runs away is followed only so far.
    private double neededReach() {
        Span coordinates = new Span();
        for (PlottedCurve curve : plotted()) {
            if (curve.role() == Role.RUN || curve.role() == Role.SWARM) {
                coordinates.include(curve.extent().x());
                coordinates.include(curve.extent().y());
            }
        }
        return PlaneReach.of(product, coordinates);
    }

    /// Far enough for a plane up to five times as wide as high.
    private double drawnReach() {
        return 5 * reach;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        viewport.settle(pane());
    }

    @Override
    Viewport viewport() {
        return viewport;
    }

    /// Equal units leave no choice of scale.
    @Override
    List<ScaleSwitch> switches() {
        return List.of();
    }
}
