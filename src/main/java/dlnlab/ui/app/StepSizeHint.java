package dlnlab.ui.app;

import dlnlab.dynamics.StopReason;
import dlnlab.experiment.Method;
import dlnlab.run.NumberText;
import dlnlab.run.Trace;
import dlnlab.ui.lab.LabViewModel;
import java.util.Locale;

/// What the step size is to be compared with, as far as it has been measured. Only descent itself becomes unstable at
/// 2 / sharpness: Adam's step is another one for every weight, GroupRMSprop's is not the step size, momentum adds up,
/// and a flow takes no steps.
final class StepSizeHint {
    private StepSizeHint() {}

    /// "2 / sharpness = 0.21 at step 400", or empty where nothing was measured or the method knows no such bound.
    static String of(LabViewModel lab) {
        Trace trace = lab.run().trace();
        Trace.Sample sharpness = trace == null ? null : trace.latest("sharpness");
        boolean bounded = lab.run().experiment().descent().method() instanceof Method.GradientDescent;
        if (!bounded || sharpness == null || lab.run().status().reason() == StopReason.DIVERGED) {
            return "";
        }
        double value = sharpness.values()[0];
        String bound = NumberText.number(2 / value, 2);
        return value > 0 ? String.format(Locale.ROOT, "2 / sharpness = %s at step %,d", bound, sharpness.step()) : "";
    }
}
