package dlnlab.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.experiment.Parameters;
import dlnlab.run.Trace;
import dlnlab.ui.lab.LabViewModel;
import dlnlab.ui.lab.Labs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which methods become unstable at 2 / sharpness.
class StepSizeHintTest {
    @ParameterizedTest
    @ValueSource(strings = {"adam", "rmsProp", "groupRmsProp", "heavyBall", "nesterov", "gradientFlow"})
    void theBoundOfDescentIsNotShownForOtherMethods(String method) {
        try (LabViewModel lab = new LabViewModel("linear-balance")) {
            measured(lab);
            assertTrue(StepSizeHint.of(lab).startsWith("2 / sharpness = "), StepSizeHint.of(lab));
            lab.change(Parameters.get("method"), method);
            measured(lab);
            assertEquals("", StepSizeHint.of(lab));
        }
    }

    private static void measured(LabViewModel lab) {
        Labs.await(() -> {
            lab.tick();
            Trace trace = lab.run().trace();
            return lab.run().experiment().equals(lab.experiment())
                    && trace != null
                    && trace.latest("sharpness") != null;
        });
    }
}
