package dlnlab.run;

import dlnlab.dynamics.Controls;

/// A change made while a run was going: it takes effect before the step after `step`.
///
/// @param step steps taken when the change was made
/// @param controls all that can be changed, as it is from then on
public record Event(long step, Controls controls) {}
