package dlnlab.ensemble;

/// The trajectory of one member, thinned to a few hundred points: start and end are among them.
/// @param times at the points
/// @param columns one array per traced column, each as long as the times
public record Trajectory(double[] times, double[][] columns) {
    /// How many points there are.
    public int size() {
        return times.length;
    }
}
