package dlnlab.ensemble.analysis;

/// Points that lie together.
/// @param centre the mean of its points
/// @param spread the root mean square distance of its points from the centre
/// @param size how many points it has
/// @param share of all points
public record Cluster(double[] centre, double spread, int size, double share) {}
