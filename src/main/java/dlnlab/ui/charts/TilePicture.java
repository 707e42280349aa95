package dlnlab.ui.charts;

import dlnlab.figure.Figures;
import dlnlab.measure.Quantities;
import dlnlab.measure.Quantity;
import dlnlab.plot.ChartPicture;
import dlnlab.plot.ChartPicture.Axis;
import dlnlab.plot.ChartPicture.Curve;
import dlnlab.plot.ChartPicture.Marker;
import dlnlab.plot.ChartPicture.Role;
import dlnlab.plot.ChartPicture.Sign;
import dlnlab.plot.CurveData;
import dlnlab.scene.ChartSpec;
import java.util.ArrayList;
import java.util.List;

/// What a tile shows, as a picture that can be drawn elsewhere.
final class TilePicture {
    private TilePicture() {}

    /// The curves on the axes as they are now.
    static ChartPicture of(TileCard tile) {
        return of(tile, tile.plotted());
    }

    /// Given curves on the axes as they are now.
    static ChartPicture of(TileCard tile, List<PlottedCurve> plotted) {
        ChartSpec spec = tile.spec();
        String across = spec.kind() == ChartSpec.Kind.TIME
                ? Figures.unitOf(tile.clock().shown())
                : unit(spec.columns().getFirst().quantity());
        String up = unit(
                spec.kind() == ChartSpec.Kind.TIME
                        ? spec.columns().getFirst().quantity()
                        : spec.columns().getLast().quantity());
        return ChartPicture.of(
                spec.title(),
                spec.subtitle(),
                new Axis(
                        spec.kind() == ChartSpec.Kind.TIME ? tile.clock().axisLabel() : spec.xLabel(),
                        across,
                        tile.xAxis().scale(),
                        tile.xAxis().range()),
                new Axis(spec.yLabel(), up, tile.yAxis().scale(), tile.yAxis().range()),
                curves(plotted));
    }

    private static List<Curve> curves(List<PlottedCurve> plotted) {
        List<Curve> curves = new ArrayList<>();
        for (PlottedCurve curve : plotted) {
            if (curve.role() != PlottedCurve.Role.FIXED) {
                int colour = curve.style().colour() - 1;
                curves.add(new Curve(
                        curve.data(), role(curve), colour, curve.style().dash() - 1));
            }
        }
        return curves;
    }

    private static Role role(PlottedCurve curve) {
        return switch (curve.role()) {
            case GHOST -> Role.GHOST;
            case SWARM -> Role.SWARM;
            case PREDICTION -> Role.PREDICTION;
            case RUN, FIXED -> Role.RUN;
        };
    }

    /// The starts and ends of paths.
    static List<Marker> markers(List<? extends CurveData> paths, boolean swarm) {
        List<Marker> markers = new ArrayList<>();
        for (CurveData path : paths) {
            int last = path.size() - 1;
            if (last < 0) {
                continue;
            }
            int colour = CurveStyle.of(path, 0).colour() - 1;
            if (!swarm) {
                markers.add(new Marker(Sign.START, path.x(0), path.y(0), colour));
            }
            markers.add(new Marker(swarm ? Sign.SWARM_END : Sign.END, path.x(last), path.y(last), colour));
        }
        return markers;
    }

    private static String unit(String quantityId) {
        return Quantities.find(quantityId).map(Quantity::unit).orElse("1");
    }
}
