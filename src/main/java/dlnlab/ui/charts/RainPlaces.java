package dlnlab.ui.charts;

import dlnlab.ensemble.motion.Moment;
import java.util.stream.IntStream;

/// Where members are drawn: their numbers and both coordinates, in the order in which they finished. Never changes.
/// @param x not a number for one that is nowhere
record RainPlaces(int[] members, double[] x, double[] y) {
    /// Of nobody.
    static final RainPlaces NONE = new RainPlaces(new int[0], new double[0], new double[0]);

    /// Where they are now.
    static RainPlaces of(Moment moment) {
        return new RainPlaces(
                IntStream.range(0, moment.size()).map(moment::member).toArray(),
                IntStream.range(0, moment.size()).mapToDouble(moment::x).toArray(),
                IntStream.range(0, moment.size()).mapToDouble(moment::y).toArray());
    }

    /// How many there are.
    int size() {
        return members.length;
    }
}
