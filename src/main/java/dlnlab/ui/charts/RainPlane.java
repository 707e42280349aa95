package dlnlab.ui.charts;

import dlnlab.experiment.Experiment;
import dlnlab.figure.BranchFigures;
import dlnlab.figure.DiagonalPlane;
import dlnlab.figure.Figures;
import dlnlab.figure.SingularSlice;
import dlnlab.geometry.HyperbolaVolume;
import dlnlab.linalg.DenseMatrix;
import dlnlab.linalg.SingularValues;
import dlnlab.plot.CurveData;
import dlnlab.plot.PlaneReach;
import dlnlab.plot.Span;
import dlnlab.scene.ChartSpec;
import java.util.List;
import java.util.Optional;

/// What is known of the plane in which many starts fall: nothing, or that it belongs to a matrix of which the diagonal
/// is seen.
/// @param volume of depth and a diagonal of 2 x 2
/// @param diagonal of any size
record RainPlane(Optional<HyperbolaVolume> volume, Optional<DiagonalPlane> diagonal) {
    /// Nothing is known.
    static final RainPlane UNKNOWN = new RainPlane(Optional.empty(), Optional.empty());

    /// How far the curves reach beyond the plane, which may be that much wider than high.
    private static final double WIDEST = 5;

    /// The plane of a chart's two columns.
    static RainPlane of(Experiment experiment, ChartSpec spec) {
        return new RainPlane(
                Figures.isPlane(spec) ? BranchFigures.volume(experiment) : Optional.empty(),
                DiagonalPlane.of(experiment, spec.columns()));
    }

    /// Of the hyperbola of rank 1; not a number where there is none. A diagonal with a zero has the axes in its place.
    double product() {
        return volume.map(known -> known.a() * known.b())
                .orElseGet(() -> diagonal.map(DiagonalPlane::product).orElse(Double.NaN));
    }

    /// Where the completions of rank 1 have their least norm.
    List<double[]> corners() {
        return diagonal.map(DiagonalPlane::corners).orElse(List.of());
    }

    /// How far the plane reaches from its centre to the shorter side; where nothing is known, to the members.
    double reach(RainPlaces places) {
        Span span = new Span();
        if (diagonal.isEmpty() && volume.isEmpty()) {
            places.include(span, true);
            places.include(span, false);
        } else if (Double.isNaN(product())) {
            // the corners stand in the middle between centre and edge
            for (double[] corner : corners()) {
                span.include(2 * corner[0] / PlaneReach.MARGIN);
                span.include(2 * corner[1] / PlaneReach.MARGIN);
            }
        }
        return PlaneReach.of(product(), span);
    }

    /// How far curves are drawn.
    double drawnReach(RainPlaces places) {
        return WIDEST * reach(places);
    }

    /// Where the matrix of an end would be singular, were only the two entries of this plane others: of more than two
    /// dimensions all that can be drawn of rank d - 1.
    List<CurveData> singular(RainMembers members, int i) {
        return diagonal.filter(known -> known.size() > 2)
                .flatMap(known -> members.end(i, known.size())
                        .map(end -> SingularSlice.of(end, known.across(), known.up(), drawnReach(members.places()))))
                .orElse(List.of());
    }

    /// The equation of the hyperbola.
    String equation() {
        return diagonal.filter(known -> known.size() > 2)
                .map(known -> "x y = " + known.productName())
                .orElse(HyperbolaLabel.USUAL);
    }

    /// What the curves are that are drawn where a member is pointed at, or why there are none; empty in two dimensions,
    /// where none ever are.
    String note(RainMembers members, int i) {
        return diagonal.filter(known -> known.size() > 2)
                .map(known -> members.end(i, known.size())
                        .filter(end ->
                                SingularSlice.isWhole(end, known.across(), known.up(), drawnReach(members.places())))
                        .map(RainPlane::whole)
                        .orElse("dotted: det W = 0, other entries kept"))
                .orElse("");
    }

    private static String whole(DenseMatrix end) {
        double[] sigma = SingularValues.of(end);
        return (sigma[1] <= SingularSlice.VANISHES * sigma[0] ? "rank 1: " : "")
                + "every matrix of this plane is singular";
    }
}
