package dlnlab.figure;

import dlnlab.exhibit.Exhibits;
import dlnlab.exhibit.MovingExhibit;
import dlnlab.exhibit.Panel;
import dlnlab.exhibit.Panel.Arrow;
import dlnlab.exhibit.Panel.Shade;
import dlnlab.exhibit.Panel.Swarm;
import dlnlab.plot.AxisRange;
import dlnlab.plot.ChartPicture;
import dlnlab.plot.ChartPicture.Axis;
import dlnlab.plot.ChartPicture.Curve;
import dlnlab.plot.ChartPicture.Marker;
import dlnlab.plot.ChartPicture.Role;
import dlnlab.plot.ChartPicture.RunName;
import dlnlab.plot.ChartPicture.Sign;
import dlnlab.plot.CurveData;
import dlnlab.plot.Scale;
import dlnlab.plot.TableText;
import dlnlab.scene.ChartSpec;
import dlnlab.scene.ColumnRef;
import java.util.ArrayList;
import java.util.List;

/// The panels of exhibits as pictures that can be drawn anywhere.
public final class ExhibitFigures {
    private static final double HEAD = 0.32;
    private static final double HEAD_OPENING = 0.45;
    private static final int HANDLE_COLOUR = 6;
    private static final int SWARM_COLOUR = 2;
    private static final int SKETCHED_DOTS = 60;
    private static final int FEWER = 3;

    private ExhibitFigures() {}

    /// Whether a chart shows a panel of an exhibit that this program has.
    public static boolean knows(ChartSpec spec) {
        ColumnRef shown = spec.columns().getFirst();
        return spec.kind() == ChartSpec.Kind.PLAY
                && Exhibits.find(shown.quantity())
                        .filter(e -> shown.column() < e.panels())
                        .isPresent();
    }

    /// Whether a chart's picture is one moment of a motion.
    public static boolean moves(ChartSpec spec) {
        return knows(spec)
                && Exhibits.find(spec.columns().getFirst().quantity())
                        .filter(MovingExhibit.class::isInstance)
                        .isPresent();
    }

    /// The picture that a chart opens with.
    ///
    /// @throws java.util.NoSuchElementException if there is no such exhibit
    public static ChartPicture of(ChartSpec spec) {
        Panel panel = opened(spec);
        return of(spec, panel, panel.x(), panel.y());
    }

    /// The same for a small picture: without what lies under the curves, and with few arrows.
    ///
    /// @throws java.util.NoSuchElementException if there is no such exhibit
    public static ChartPicture sketch(ChartSpec spec) {
        Panel panel = opened(spec);
        List<Arrow> few = new ArrayList<>();
        for (int k = 0; k < panel.arrows().size(); k++) {
            if (panel.arrows().get(k).bold() || k % FEWER == 0) {
                few.add(panel.arrows().get(k));
            }
        }
        List<Curve> curves = panel.curves().stream()
                .filter(curve -> curve.role() != Role.GHOST)
                .toList();
        return of(
                spec,
                new Panel(
                        panel.x(),
                        panel.y(),
                        panel.kind(),
                        curves,
                        few,
                        panel.handles(),
                        Shade.NONE,
                        few(panel.swarm())),
                panel.x(),
                panel.y());
    }

    private static Panel opened(ChartSpec spec) {
        ColumnRef shown = spec.columns().getFirst();
        return Exhibits.find(shown.quantity()).orElseThrow().sketch().panels().get(shown.column());
    }

    /// A panel's picture.
    ///
    /// @param x what of it is seen
    /// @param y the same upwards
    public static ChartPicture of(ChartSpec spec, Panel panel, AxisRange x, AxisRange y) {
        boolean plane = panel.kind() == Panel.Kind.PLANE;
        List<Curve> curves = new ArrayList<>(panel.curves());
        panel.arrows().forEach(arrow -> curves.add(curve(arrow)));
        List<Marker> signs = dots(panel.swarm());
        panel.handles().forEach(handle -> signs.add(new Marker(Sign.START, handle.x(), handle.y(), HANDLE_COLOUR)));
        return new ChartPicture(
                spec.title(),
                spec.subtitle(),
                new Axis(spec.xLabel(), "1", Scale.LINEAR, x),
                new Axis(spec.yLabel(), "1", Scale.LINEAR, y),
                curves,
                signs,
                Double.NaN,
                Double.NaN,
                plane,
                !plane,
                names(panel),
                List.of(),
                TableText.EMPTY);
    }

    private static Swarm few(Swarm swarm) {
        int step = Math.max(1, swarm.bright() / SKETCHED_DOTS);
        int count = swarm.bright() / step;
        float[] x = new float[count];
        float[] y = new float[count];
        for (int k = 0; k < count; k++) {
            x[k] = swarm.x()[k * step];
            y[k] = swarm.y()[k * step];
        }
        return new Swarm(x, y, count);
    }

    private static List<Marker> dots(Swarm swarm) {
        List<Marker> dots = new ArrayList<>();
        for (int k = 0; k < swarm.x().length; k++) {
            dots.add(new Marker(Sign.SWARM_END, swarm.x()[k], swarm.y()[k], SWARM_COLOUR));
        }
        return dots;
    }

    /// What the colours of a plane mean; curves of charts are named at their ends.
    public static List<RunName> names(Panel panel) {
        if (panel.kind() != Panel.Kind.PLANE) {
            return List.of();
        }
        return panel.curves().stream()
                .filter(curve -> !curve.data().label().isEmpty())
                .map(curve -> new RunName(curve.data().label(), curve.colour()))
                .distinct()
                .toList();
    }

    // shaft and head in one stroke
    private static Curve curve(Arrow arrow) {
        double tipX = arrow.x() + arrow.dx();
        double tipY = arrow.y() + arrow.dy();
        double backX = -HEAD * arrow.dx();
        double backY = -HEAD * arrow.dy();
        double sideX = -HEAD_OPENING * backY;
        double sideY = HEAD_OPENING * backX;
        double[] xs = {arrow.x(), tipX, tipX + backX + sideX, tipX, tipX + backX - sideX};
        double[] ys = {arrow.y(), tipY, tipY + backY + sideY, tipY, tipY + backY - sideY};
        return new Curve(CurveData.of("", xs, ys), Role.RUN, arrow.colour(), 0);
    }
}
