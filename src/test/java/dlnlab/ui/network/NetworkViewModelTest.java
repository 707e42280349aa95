package dlnlab.ui.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.network.Activation;
import dlnlab.network.Layers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NetworkViewModelTest {
    private final Networks.Recording actions = new Networks.Recording();
    private final NetworkViewModel model = new NetworkViewModel(actions);

    private void show(Layers layers) {
        model.show(NetworkSnapshot.of(layers));
    }

    @Test
    void aWeightIsNamedByRowThenColumnCountedFromOne() {
        Layers layers = Networks.linear(1, 2, 3, 4);
        layers.weight(2).set(2, 0, -0.13199);
        show(layers);
        assertEquals("W₂[3,1] = −0.132", model.readOut(new DiagramItem.Weight(2, 2, 0)));
    }

    @Test
    void aHiddenNeuronTellsItsGapNowAndAtTheStart() {
        Layers layers = Layers.zeros(Networks.linear(1, 2, 2, 1).shape());
        layers.weight(1).set(1, 0, 0.3);
        layers.weight(2).set(0, 1, 0.2);
        show(layers);
        assertEquals("neuron 2 of layer 1: incoming² − outgoing² = 0.05", model.readOut(new DiagramItem.Neuron(1, 1)));
        model.setStart(NetworkSnapshot.of(layers));
        layers.weight(2).set(0, 1, 0.1);
        show(layers);
        assertEquals(
                "neuron 2 of layer 1: incoming² − outgoing² = 0.08, at the start 0.05",
                model.readOut(new DiagramItem.Neuron(1, 1)));
    }

    @Test
    void theStartOfAnotherShapeIsNotCompared() {
        model.setStart(NetworkSnapshot.of(Networks.linear(1, 2, 3, 1)));
        show(Networks.linear(1, 2, 2, 1));
        assertFalse(model.readOut(new DiagramItem.Neuron(1, 1)).contains("start"));
    }

    @Test
    void inputsAndOutputsHaveNoGap() {
        show(Networks.linear(1, 2, 3, 4));
        assertEquals("input 2 of 2", model.readOut(new DiagramItem.Neuron(0, 1)));
        assertEquals("output 4 of 4", model.readOut(new DiagramItem.Neuron(2, 3)));
    }

    @Test
    void networksTooLargeForADiagramShowTheirWeightsAndSayWhy() {
        show(Networks.linear(1, 2, 17, 1));
        assertEquals(NetworkView.WEIGHTS, model.shownView());
        assertEquals("The diagram shows up to 16 neurons in a layer, layer 1 has 17.", model.subtitle());
        show(Networks.linear(1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2));
        assertEquals("The diagram shows up to 8 layers, here are 9.", model.subtitle());
        show(Networks.linear(1, 16, 16, 16, 16, 16, 16, 16, 16, 16));
        assertEquals(NetworkView.DIAGRAM, model.shownView());
    }

    @Test
    void theMapsOfALinearNetworkAreItsLayersAndTheirProduct() {
        model.viewProperty().set(NetworkView.WEIGHTS);
        show(Networks.linear(1, 2, 3, 4));
        assertEquals(
                List.of("W₁", "W₂", "W"),
                model.maps().stream().map(NamedMatrix::name).toList());
        show(Networks.gaussian(new Activation.Tanh(), 1, 2, 3, 4));
        assertEquals(
                List.of("W₁", "W₂"),
                model.maps().stream().map(NamedMatrix::name).toList());
        assertEquals("The product of the matrices is not the map of a tanh network.", model.subtitle());
    }

    @Test
    void balanceIsNotClaimedForTanh() {
        model.viewProperty().set(NetworkView.BALANCE);
        show(Networks.gaussian(new Activation.Tanh(), 1, 2, 3, 4));
        assertTrue(model.subtitle().contains("not claimed"), model.subtitle());
        show(Networks.linear(1, 2, 3, 4));
        assertTrue(model.subtitle().contains("Theorem 2.2"), model.subtitle());
        show(Networks.linear(1, 2, 3));
        assertTrue(model.maps().isEmpty());
        assertTrue(model.whyNoMaps().contains("depth 2"), model.whyNoMaps());
    }

    @Test
    void actionsReachTheirOwnerAndARefusalIsShown() {
        show(Networks.linear(1, 2, 3, 4));
        model.addNeuron(1);
        model.removeNeuron(1);
        model.addLayer(0);
        actions.answer = "The width must be at least the rank 3.";
        model.removeLayer(1);
        assertEquals(List.of("addNeuron 1", "removeNeuron 1", "addLayer 0", "removeLayer 1"), actions.calls);
        assertEquals(
                "The width must be at least the rank 3.",
                model.messageProperty().get());
    }

    @Test
    void whatTheDiagramCannotShowIsNotMadeByClicking() {
        show(Networks.linear(1, 2, 16, 1, 1, 1, 1, 1, 1, 1));
        model.addNeuron(1);
        assertTrue(model.messageProperty().get().contains("16 neurons"));
        model.removeNeuron(2);
        assertTrue(model.messageProperty().get().contains("one neuron"));
        model.addLayer(0);
        assertTrue(model.messageProperty().get().contains("8 layers"));
        assertEquals(List.of(), actions.calls);
    }

    @Test
    void aTypedWeightIsSetAtItsRowAndColumn() {
        assertEquals("", model.typeWeight(new DiagramItem.Weight(2, 3, 1), " −1.5e-2 "));
        assertEquals(List.of("setWeight 2 3 1 -0.015"), actions.calls);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "0,5", "NaN", "1e7", "0x10", "1 2", "1e999", "Infinity", "1d"})
    void junkIsAnsweredInOneSentenceAndNothingIsSet(String junk) {
        String why = model.typeWeight(new DiagramItem.Weight(2, 2, 0), junk);
        assertEquals("W₂[3,1] must be a number between −1,000,000 and 1,000,000, was \"" + junk + "\".", why);
        assertEquals(List.of(), actions.calls);
    }

    @Test
    void weightsAreTypedOnlyWhileThePauseLasts() {
        assertFalse(model.mayEdit());
        assertEquals(
                "Pause the run to change a weight.", model.messageProperty().get());
        model.pausedProperty().set(true);
        assertTrue(model.mayEdit());
        assertEquals("", model.messageProperty().get());
    }
}
