package dlnlab.run;

import dlnlab.dynamics.Simulation;
import dlnlab.dynamics.StopTest;
import dlnlab.linalg.DenseMatrix;
import dlnlab.measure.Measurement;
import dlnlab.measure.Subject;
import dlnlab.problem.Samples;
import org.jspecify.annotations.Nullable;

/// The working objects of one run, made from an experiment by the [Assembler].
///
/// @param subject the network, its start and what is known about the problem
/// @param samples what is fitted
/// @param simulation at step 0
/// @param measurement the quantities that apply
/// @param plan how often each of them is recorded
/// @param stop when the run ends
/// @param observedMatrix the matrix whose entries are observed (NaN where not), or null for data
public record Assembly(
        Subject subject,
        Samples samples,
        Simulation simulation,
        Measurement measurement,
        RecordingPlan plan,
        StopTest stop,
        @Nullable DenseMatrix observedMatrix) {}
