package dlnlab.run;

import dlnlab.dynamics.StopReason;
import dlnlab.experiment.Experiment;
import org.jspecify.annotations.Nullable;

/// Where a run begins: at step 0, or at a recorded moment of another run.
///
/// @param weights the flat vector of weights at step 0, or null to draw them
/// @param machine what computed the past
/// @param past what another run recorded up to the moment from which this one goes on, or null for step 0
/// @param seconds that computing the past took
/// @param reason why the past ended, or null if it can go on
/// @param message the reason in a sentence, or empty
record Start(
        Experiment experiment,
        double @Nullable [] weights,
        Machine machine,
        RunEngine.@Nullable Past past,
        double seconds,
        @Nullable StopReason reason,
        String message) {
    /// Step 0.
    static Start fresh(Experiment experiment, double @Nullable [] weights) {
        return new Start(experiment, weights, Machine.here(), null, 0, null, "");
    }

    /// A moment from which another way can be gone.
    Start branchedAt(RunEngine.Past moment) {
        return new Start(experiment, weights, machineUpTo(moment.step()), moment, 0, null, "");
    }

    /// What has computed the run up to a step.
    Machine machineUpTo(long step) {
        boolean allBefore = past != null && step <= past.step();
        return allBefore ? machine : machine.then(Machine.here());
    }

    /// A fresh assembly of the experiment.
    Assembly assemble(Assembler assembler) {
        return assembler.assemble(experiment, weights);
    }

    /// An engine that stands where the run begins.
    RunEngine engine(Assembly assembly) {
        if (past == null) {
            return new RunEngine(assembly);
        }
        RunEngine engine = RunEngine.from(past, assembly);
        if (reason != null) {
            // a budget of time, or a stop by hand, which no rule finds again in the numbers
            engine.stop(reason);
        }
        return engine;
    }
}
