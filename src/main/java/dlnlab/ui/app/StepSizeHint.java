package dlnlab.ui.app;

import dlnlab.dynamics.StopReason;
import dlnlab.run.NumberText;
import dlnlab.run.Trace;
import dlnlab.ui.lab.LabViewModel;
import java.util.Locale;

/// What the step size is to be compared with, as far as it has been measured.
final class StepSizeHint {
    private StepSizeHint() {}

    /// "2 / sharpness = 0.21 at step 400", or empty.
    static String of(LabViewModel lab) {
        Trace trace = lab.run().trace();
        Trace.Sample sharpness = trace == null ? null : trace.latest("sharpness");
        if (sharpness == null || lab.run().status().reason() == StopReason.DIVERGED) {
            return "";
        }
        double value = sharpness.values()[0];
        String bound = NumberText.number(2 / value, 2);
        return value > 0 ? String.format(Locale.ROOT, "2 / sharpness = %s at step %,d", bound, sharpness.step()) : "";
    }
}
