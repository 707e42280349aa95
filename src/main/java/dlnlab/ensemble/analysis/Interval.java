package dlnlab.ensemble.analysis;

/// An estimate and how sure one may be of it.
/// @param estimate from the sample itself
/// @param low end of the interval
/// @param high end of the interval
public record Interval(double estimate, double low, double high) {}
