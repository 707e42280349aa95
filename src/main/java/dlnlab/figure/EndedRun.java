package dlnlab.figure;

import dlnlab.experiment.Experiment;
import dlnlab.run.RunEngine;

/// A run that has ended, as one of those in a chart.
///
/// @param label what it is called among the others; a single run needs none
/// @param engine at its end, with its tail published
public record EndedRun(String label, Experiment experiment, RunEngine engine) {}
