package dlnlab.ui.charts;

import dlnlab.ensemble.motion.Moment;
import dlnlab.plot.ChartPicture.Marker;
import dlnlab.plot.ChartPicture.Sign;
import dlnlab.plot.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Where members are drawn: their numbers and both coordinates, in the order in which they finished. Never changes.
/// @param x not a number for one that is nowhere
record RainPlaces(int[] members, double[] x, double[] y) {
    private static final int MOST_MARKERS = 3000;
    private static final int MARKER_COLOUR = 2;

    /// Of nobody.
    static final RainPlaces NONE = new RainPlaces(new int[0], new double[0], new double[0]);

    /// Where they are now.
    static RainPlaces of(Moment moment) {
        return new RainPlaces(
                IntStream.range(0, moment.size()).map(moment::member).toArray(),
                IntStream.range(0, moment.size()).mapToDouble(moment::x).toArray(),
                IntStream.range(0, moment.size()).mapToDouble(moment::y).toArray());
    }

    /// Takes the horizontal coordinates into a span, or the vertical ones.
    void include(Span span, boolean across) {
        for (double place : across ? x : y) {
            span.include(place);
        }
    }

    /// Signs of them for a picture drawn elsewhere, of so many that it stays small.
    List<Marker> markers() {
        List<Marker> dots = new ArrayList<>();
        int stride = Math.max(1, size() / MOST_MARKERS);
        for (int i = 0; i < size(); i += stride) {
            if (Double.isFinite(x[i]) && Double.isFinite(y[i])) {
                dots.add(new Marker(Sign.SWARM_END, x[i], y[i], MARKER_COLOUR));
            }
        }
        return dots;
    }

    /// How many there are.
    int size() {
        return members.length;
    }
}
