package dlnlab.ui.app;

import dlnlab.dynamics.StopReason;
import dlnlab.experiment.Method;
import dlnlab.run.NumberText;
import dlnlab.run.Trace;
import dlnlab.ui.lab.LabViewModel;
import java.util.Locale;

/// What the step size is to be compared with, as far as it has been measured.
final class StepSizeHint {
    private StepSizeHint() {}

    /// "stable below 0.21 = 2 / sharpness" for plain descent; for other methods the number without that claim; or
    /// empty.
    static String of(LabViewModel lab) {
        Trace trace = lab.run().trace();
        Trace.Sample sharpness = trace == null ? null : trace.latest("sharpness");
        if (sharpness == null || lab.run().status().reason() == StopReason.DIVERGED) {
            return "";
        }
        double value = sharpness.values()[0];
        String bound = NumberText.number(2 / value, 2);
        if (!(value > 0)) {
            return "";
        }
        boolean plain = lab.run().experiment().descent().method() instanceof Method.GradientDescent;
        return plain
                ? "stable below " + bound + " = 2 / sharpness"
                : String.format(Locale.ROOT, "2 / sharpness = %s at step %,d", bound, sharpness.step());
    }
}
