package dlnlab.ui.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dlnlab.experiment.Parameters;
import dlnlab.scene.Scenes;
import dlnlab.ui.lab.LabViewModel;
import dlnlab.ui.lab.Opening;
import org.junit.jupiter.api.Test;

/// The line below a knob whose values are compared can be read, whatever the values are.
final class SetupHintTest {
    @Test
    void numbersHaveFourDigitsAndMatricesAStrokeBetweenThem() {
        assertEquals("compared: 0.1, 0.01 | 0.03333, 0.001111 | 0.01, 1e-4", hint("unbounded-gain", "product"));
        assertEquals("compared: 1.2, 0.1; 0.1, 0.9 | 3, 0; 0, 2 | 1, 0; 0, -1", hint("deficiency-margin", "entries"));
    }

    private static String hint(String scene, String parameter) {
        try (LabViewModel lab = new LabViewModel("linear-balance")) {
            lab.open(Opening.of(Scenes.get(scene)));
            return new SetupViewModel(lab).hint(Parameters.get(parameter));
        }
    }
}
