package dlnlab.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Convolutions, sharing maps and activations for each layer, as people set them.
class ConnectionsTest {
    private static final Experiment STANDARD = Presets.get("linear-balance").experiment();
    private static final Experiment DIGITS = Presets.get("digits-relu").experiment();

    @Test
    void aValidConvolutionShrinksTheSignalAndACircularOneDoesNot() {
        assertEquals(
                List.of(10, 32, 24, 10),
                set(STANDARD, "connections=convolution1d").widths());
        Experiment circular = set(STANDARD, "connections=convolution1d", "padding=circular", "channels=2,3");
        assertEquals(List.of(10, 20, 30, 10), circular.widths());
        assertEquals(
                List.of(64, 144, 64, 10),
                set(DIGITS, "connections=convolution2d").widths());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    connections=convolution2d | A convolution in two dimensions needs a square number of inputs, such as 64 = 8 x 8, but there are 10.
                    connections=convolution1d kernel=6 | The kernel must be at most as long as its signal, which is 5 in front of layer 2, but was 6.
                    connections=convolution1d channels=1,2,3 | The channels of a network of depth 3 must be one number, or one for each of its 2 hidden layers, but there were 3.
                    connections=convolution1d channels=400 | The number of neurons of every layer must be a whole number from 1 to 2000, but was 3200.
                    connections=convolution1d width=4 | The parameter width does not apply here: it does when the depth is at least 2 and the layers are no convolutions.
                    connections=convolution1d init=balanced | A balanced start needs dense layers, but these share weights: choose gaussian, equalNorms, xavier or he, with the scale of each layer.
                    connections=sharingMap sharing=1,2;2,1 | The sharing map of layer 1 must have 10 rows of 10 numbers, but had 2 of 2.
                    connections=sharingMap sharing=0 | The sharing map of layer 1 must have at least one number that is not 0, but had none.
                    connections=convolution1d balancing=1 | The balancing penalty needs dense layers, but these share weights.
                    activation=relu,tanh,linear | The activations of a network of depth 3 must be one word or 2 words, one per hidden layer, but there were 3.
                    biasScale=1 | The parameter biasScale does not apply here: it does when there are biases.
                    """)
    void whatDoesNotFitIsRefusedInOneSentence(String changes, String sentence) {
        InvalidExperimentException e =
                assertThrows(InvalidExperimentException.class, () -> set(STANDARD, changes.split(" ", -1)));
        assertEquals(sentence, e.sentence());
    }

    @Test
    void anotherDepthKeepsListsOfChannelsAndActivationsInStep() {
        Experiment circular =
                set(STANDARD, "connections=convolution1d", "padding=circular", "channels=2,3", "activation=relu,tanh");
        Experiment deeper = set(circular, "depth=5");
        assertEquals(List.of(10, 20, 30, 30, 30, 10), deeper.widths());
        assertEquals("relu,tanh,tanh,tanh", Parameters.get("activation").text(deeper));
        assertEquals("relu", Parameters.get("activation").text(set(circular, "depth=2")));
    }

    @Test
    void oneActivationStandsForAllAndEveryKindOfMixtureIsKnown() {
        assertEquals(
                List.of(Activation.LINEAR, Activation.LINEAR),
                STANDARD.architecture().allActivations());
        Experiment mixed = set(STANDARD, "activation=linear,relu");
        assertFalse(mixed.isLinear());
        assertTrue(mixed.isHomogeneous());
        assertFalse(set(STANDARD, "activation=linear,tanh").isHomogeneous());
        assertFalse(set(STANDARD, "biases=true").isLinear());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1 2 0; 0 1 2 / dense", "dense / 1,1;2,2", " 3 , 0\n1, 3 / dense / 7", "dense"})
    void aSharingMapIsReadBackFromItsText(String text) {
        List<List<List<Integer>>> maps = Objects.requireNonNull(SharingText.parse(text));
        assertEquals(maps, SharingText.parse(SharingText.format(maps)));
        assertEquals(text.strip().equals("dense"), maps.isEmpty());
    }

    @Test
    void textThatIsNoSharingMapIsNone() {
        for (String text : List.of("", "1 x", "1;;2", "1.5", "/", "dense 1")) {
            assertEquals(null, SharingText.parse(text), text);
        }
    }

    private static Experiment set(Experiment experiment, String... changes) {
        return Parameters.apply(
                experiment,
                Stream.of(changes)
                        .map(change -> change.split("=", 2))
                        .map(parts -> new Assignment(parts[0], parts[1]))
                        .toList());
    }
}
