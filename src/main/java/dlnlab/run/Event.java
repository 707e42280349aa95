package dlnlab.run;

/// A change made while a run was going: it takes effect before the step after `step`.
///
/// @param step steps taken when the change was made
/// @param stepSize the new base step size
public record Event(long step, double stepSize) {}
