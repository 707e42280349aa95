package dlnlab.ui.charts;

import dlnlab.plot.CurveData;
import dlnlab.plot.NumberFormats;
import dlnlab.plot.TimeSamples;
import dlnlab.plot.TimedPath;
import dlnlab.scene.ChartSpec;
import dlnlab.ui.charts.PlottedCurve.Role;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;

/// A tile in which one quantity is drawn against another: paths, where they start, and where they are now.
abstract class PathTile extends TileCard {
    /// What the hollow dot and the filled dot mean.
    static final String START = "start";

    static final String END = "now";

    private static final double POINTER_REACH_EM = 2;

    private final List<PlotDecoration> markers = new ArrayList<>();
    private List<? extends CurveData> paths = List.of();
    private List<? extends CurveData> ghosts = List.of();

    PathTile(ChartSpec spec) {
        super(spec);
    }

    /// Shows paths, one for each start or run: x and y of each are points of the plane. [dlnlab.plot.PathData] and
    /// [dlnlab.plot.JoinedPath] make them of columns.
    public final void setContent(List<? extends CurveData> newPaths) {
        paths = List.copyOf(newPaths);
        rebuild();
    }

    /// Shows the previous paths, pale, under the present ones.
    public final void setGhost(List<? extends CurveData> newGhosts) {
        ghosts = List.copyOf(newGhosts);
        rebuild();
    }

    /// Draws all curves anew.
    final void rebuild() {
        List<PlottedCurve> all = new ArrayList<>(plottedAs(ghosts, Role.GHOST));
        all.addAll(loci());
        all.addAll(plottedAs(paths, isSwarm() ? Role.SWARM : Role.RUN));
        all.addAll(plottedAs(predictions(), Role.PREDICTION));
        plot(all);
        placeMarkers();
        showView();
    }

    /// Fixed curves between the ghosts and the paths.
    List<PlottedCurve> loci() {
        return List.of();
    }

    /// What a theorem says the paths should be.
    List<? extends CurveData> predictions() {
        return List.of();
    }

    /// Signs of the fixed curves.
    List<PlotDecoration> signs() {
        return List.of();
    }

    List<? extends CurveData> paths() {
        return paths;
    }

    /// Many starts: where they end matters, not the single path.
    boolean isSwarm() {
        return paths.size() > CurveStyle.COLOURS;
    }

    private static List<PlottedCurve> plottedAs(List<? extends CurveData> curves, Role role) {
        return curves.stream().map(path -> plottedAs(path, role)).toList();
    }

    /// All paths are the same thing from different starts, so those that choose no colour share one.
    static PlottedCurve plottedAs(CurveData path, Role role) {
        return new PlottedCurve(path, role, CurveStyle.of(path, 0));
    }

    private void placeMarkers() {
        chart().undecorate(markers);
        markers.clear();
        markers.addAll(signs());
        for (CurveData path : paths) {
            if (!isSwarm()) {
                markers.add(PointMarker.start(path));
            }
            markers.add(PointMarker.end(path, isSwarm()));
        }
        markers.forEach(marker -> chart().decorate(marker, true));
    }

    /// What the signs mean, and of a single path where they are.
    @Override
    String described() {
        if (paths.size() != 1 || paths.getFirst().size() == 0) {
            String signs = isSwarm() ? "a dot where each path is now" : "hollow dots at the start, filled dots now";
            return paths.isEmpty() ? super.described() : super.described() + ", " + signs;
        }
        CurveData path = paths.getFirst();
        return spec().title() + ". Start, the hollow dot: " + point(path, 0) + ". Now, the filled dot: "
                + point(path, path.size() - 1);
    }

    private String point(CurveData path, int sample) {
        return spec().xLabel() + " " + NumberFormats.value(path.x(sample)) + ", " + spec().yLabel() + " "
                + NumberFormats.value(path.y(sample));
    }

    @Override
    List<MomentMarks.Mark> marksAt(double moment) {
        List<MomentMarks.Mark> marks = new ArrayList<>();
        for (CurveData path : paths) {
            int sample = path instanceof TimedPath timed ? TimeSamples.lastAtOrBefore(timed, moment) : -1;
            if (sample >= 0) {
                marks.add(MomentMarks.Mark.ofPoint(path.x(sample), path.y(sample), CurveStyle.of(path, 0)));
            }
        }
        return marks;
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
        String when = path instanceof TimedPath timed ? clock().words(timed.time(sample)) : "";
        String joint = path.label().isEmpty() || when.isEmpty() ? "" : ", ";
        pane().hover()
                .showPoint(
                        path.label() + joint + when,
                        path.x(sample),
                        path.y(sample),
                        spec(),
                        pane().plot(),
                        xAxis(),
                        yAxis());
        if (path instanceof TimedPath timed) {
            moments().point(timed.time(sample));
        }
    }
}
