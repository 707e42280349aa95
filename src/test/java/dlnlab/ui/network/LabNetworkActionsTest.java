package dlnlab.ui.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dlnlab.experiment.Parameters;
import dlnlab.ui.lab.LabViewModel;
import org.junit.jupiter.api.Test;

/// Clicks on the picture of the network, which may be a moment older than the setup.
class LabNetworkActionsTest {
    @Test
    void aSecondClickOnALayerThatHasJustGoneSaysSo() {
        try (LabViewModel lab = new LabViewModel("linear-balance")) {
            lab.change(Parameters.get("depth"), "3");
            LabNetworkActions actions = new LabNetworkActions(lab, () -> null);
            assertEquals("", actions.removeLayer(2));
            assertEquals("This layer has just been removed.", actions.removeLayer(2));
            assertEquals("This layer has just been removed.", actions.addNeuron(2));
            assertEquals("This layer has just been removed.", actions.removeNeuron(2));
            assertEquals("This layer has just been removed.", actions.addLayer(2));
            assertEquals(2, lab.experiment().depth());
        }
    }
}
