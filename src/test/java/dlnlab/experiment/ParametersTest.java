package dlnlab.experiment;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ParametersTest {
    private static final Experiment STANDARD = Presets.get("linear-balance").experiment();

    static Stream<Experiment> experiments() {
        return ExperimentJsonTest.experiments();
    }

    static Stream<Class<?>> recordClasses() {
        Stream<Class<?>> plain =
                Stream.of(Experiment.class, Architecture.class, Loss.class, Descent.class, StopRules.class);
        return Stream.concat(
                plain,
                Stream.of(Problem.class, Connections.class, Initialisation.class, Schedule.class, Method.class)
                        .flatMap(type -> Stream.of(type.getPermittedSubclasses())));
    }

    @ParameterizedTest
    @MethodSource("recordClasses")
    void everyRecordComponentHasAParameter(Class<?> recordClass) {
        Set<String> withoutKnob = Set.of("summary");
        for (RecordComponent component : Components.of(recordClass)) {
            // the records inside have parameters for their own components
            if (!component.getType().isRecord() && !withoutKnob.contains(component.getName())) {
                assertNotNull(Parameters.showing(recordClass, component.getName()), component.toString());
            }
        }
    }

    @Test
    void theIdsAreStable() {
        assertEquals(
                List.of(
                        ("title problem inputs outputs samples teacher teacherWidth noise targetDeviation standardise standardiseTargets targets rows"
                                        + " columns rank observed norm a b entries measurements measured depth width activation leak connections kernel channels"
                                        + " padding sharing biases init scale scaleOf determinant product biasScale rescale"
                                        + " distribution exponent normalisation stepSize schedule delta method momentum averaging beta1 beta2 epsilon tolerance substeps productDepth weightDecay balancing batchSize precision stopLoss stopGradient"
                                        + " maxSteps maxSeconds seed dataSeed")
                                .split(" ")),
                Parameters.all().stream().map(Parameter::id).toList());
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void everyValueIsReadBackFromItsText(Experiment experiment) {
        assertAll(Parameters.of(experiment).stream().map(parameter -> () -> roundTrip(parameter, experiment)));
    }

    private static <T> void roundTrip(Parameter<T> parameter, Experiment experiment) {
        T value = parameter.get(experiment);
        assertEquals(value, parameter.parse(parameter.format(value)), parameter.id());
        assertEquals(experiment, parameter.with(experiment, value), parameter.id());
        assertEquals(experiment, parameter.withText(experiment, parameter.text(experiment)), parameter.id());
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void aParameterThatDoesNotApplySaysWhenItDoes(Experiment experiment) {
        for (Parameter<?> parameter : Parameters.all()) {
            if (!parameter.appliesTo(experiment)) {
                InvalidExperimentException e =
                        assertThrows(InvalidExperimentException.class, () -> parameter.text(experiment));
                assertEquals(parameter.id(), e.field());
                assertTrue(e.sentence().endsWith("it does when " + parameter.appliesWhen() + "."), e.sentence());
                assertFalse(parameter.appliesWhen().endsWith(" "), parameter.id());
            }
        }
    }

    @Test
    void everyParameterExplainsItselfAndHasADefault() {
        for (Parameter<?> parameter : Parameters.all()) {
            assertTrue(parameter.help().endsWith("."), parameter.id());
            assertFalse(parameter.label().isBlank(), parameter.id());
            assertFalse(Parameters.defaultText(parameter).isEmpty(), parameter.id());
            assertFalse(parameter.allowed().isBlank(), parameter.id());
        }
        assertEquals("3", Parameters.defaultText(Parameters.get("depth")));
        assertEquals("1.3", Parameters.defaultText(Parameters.get("a")));
    }

    @Test
    void stepSizeAndWeightDecayChangeDuringARun() {
        assertEquals(
                List.of("stepSize", "weightDecay"),
                Parameters.all().stream()
                        .filter(Parameter::live)
                        .map(Parameter::id)
                        .toList());
    }

    @Test
    void theChoicesOfAnEnumAreAllItsConstants() {
        assertEquals(
                Stream.of(Activation.values()).map(Words::of).collect(Collectors.toList()),
                Parameters.get("activation").choices().stream().map(Choice::id).toList());
        assertEquals(
                Teacher.values().length, Parameters.get("teacher").choices().size());
        assertEquals(
                Distribution.values().length,
                Parameters.get("distribution").choices().size());
        assertEquals(
                ProductDepth.values().length,
                Parameters.get("productDepth").choices().size());
        assertEquals(
                Precision.values().length, Parameters.get("precision").choices().size());
        assertEquals(
                Normalisation.values().length,
                Parameters.get("normalisation").choices().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    depth       | abc      | The depth N must be a whole number from 1 to 64, but was "abc".
                    depth       | 3.7      | The depth N must be a whole number from 1 to 64, but was "3.7".
                    depth       | 0        | The depth N must be a whole number from 1 to 64, but was 0.
                    depth       | 1e12     | The depth N must be a whole number from 1 to 64, but was 1000000000000.
                    depth       | ``       | The depth N must be a whole number from 1 to 64, but was empty.
                    samples     | 1e12     | The samples m must be a whole number from 1 to 20000, but was "1000000000000".
                    stepSize    | 0,05     | The step size η must be a number from 1e-8 to 100, but was "0,05".
                    maxSteps    | 10_000   | The greatest number of steps must be a whole number from 1 to 1e12, but was "10_000".
                    maxSteps    | 10 000   | The greatest number of steps must be a whole number from 1 to 1e12, but was "10 000".
                    stepSize    | 0x1p-3   | The step size η must be a number from 1e-8 to 100, but was "0x1p-3".
                    stepSize    | ０.５     | The step size η must be a number from 1e-8 to 100, but was "０.５".
                    stepSize    | 1d       | The step size η must be a number from 1e-8 to 100, but was "1d".
                    stepSize    | NaN      | The step size η must be a number from 1e-8 to 100, but was "NaN".
                    stepSize    | -1       | The step size η must be a number from 1e-8 to 100, but was -1.
                    width       | 0        | Every hidden width must be a whole number from 1 to 2000, but was 0.
                    width       | ten      | The hidden widths nₕ must be whole numbers from 1 to 2000 with commas between them, one for all hidden layers or one each, but was "ten".
                    width       | 1,2,3    | The hidden widths of a network of depth 3 must be one number or 2 numbers, one per hidden layer, but there were 3.
                    activation  | swish    | The activation φ must be one of linear, relu, leaky-relu, tanh, sigmoid, or one for each hidden layer with commas between them, but was "swish".
                    exponent    | 5        | The exponent p of the loss must be even (2, 4, 6, 8 or 10), but was 5.
                    scale       | 1000     | The standard deviation of the start weights must be a number from 1e-12 to 100, but was 1000.
                    leak        | 0.1      | The parameter leak does not apply here: it does when an activation is leaky-relu.
                    observed    | 0.1      | The parameter observed does not apply here: it does when the problem is completion or hiddenEntries.
                    title       | ``       | The title must have at least one letter, but was empty.
                    """)
    void badInputIsRefusedInOneSentence(String id, String text, String sentence) {
        InvalidExperimentException e = assertThrows(
                InvalidExperimentException.class, () -> Parameters.get(id).withText(STANDARD, text));
        assertEquals(sentence, e.sentence());
        assertEquals(id, e.field());
    }

    @ParameterizedTest
    @CsvSource({
        "maxSteps, 1e6, 1000000",
        "stepSize, .5, 0.5",
        "stepSize, 5e-2, 0.05",
        "activation, LeakyReLU, leaky-relu",
        "activation, 'ReLU, tanh', 'relu,tanh'",
        "connections, Convolution-1D, convolution1d",
        "problem, breast-cancer, breastCancer",
        "width, 20 30, '20,30'",
        "seed, -9223372036854775808, -9223372036854775808"
    })
    void textIsReadGenerouslyWhereItsMeaningIsPlain(String id, String text, String expected) {
        Parameter<?> parameter = Parameters.get(id);
        assertEquals(expected, parameter.text(parameter.withText(STANDARD, text)));
    }

    @Test
    void aMatrixIsReadWithBlanksAndQuestionMarksAsUnobserved() {
        Parameter<?> entries = Parameters.get("entries");
        Experiment own = Parameters.get("problem").withText(STANDARD, "explicitCompletion");
        assertEquals("?, 1; 1, 0", entries.text(own));
        assertEquals("1.3, ?; ?, 0.65", entries.text(entries.withText(own, "1.3,\n,0.65\n")));
        assertEquals("1, 2, ?", entries.text(entries.withText(own, "1 2 ?")));
        assertThrows(InvalidExperimentException.class, () -> entries.withText(own, "1, 2; 3"));
        assertThrows(InvalidExperimentException.class, () -> entries.withText(own, "?, ?"));
        assertThrows(InvalidExperimentException.class, () -> entries.withText(own, ""));
        assertThrows(InvalidExperimentException.class, () -> entries.withText(own, "1, x"));
    }

    @Test
    void theScaleIsCalledWhatTheInitialisationMeansByIt() {
        Parameter<?> scale = Parameters.get("scale");
        assertEquals("σ", scale.symbol(STANDARD));
        Experiment equal = Parameters.get("init").withText(STANDARD, "equalNorms");
        assertEquals("α", scale.symbol(equal));
        assertEquals(1e4, scale.range(equal).orElseThrow().maximum());
    }

    @Test
    void theRangeOfSamplesIsThatOfTheData() {
        Experiment cancer = Parameters.get("problem").withText(STANDARD, "breastCancer");
        assertEquals(569, Parameters.get("samples").range(cancer).orElseThrow().maximum());
    }

    @Test
    void anUnknownIdNamesTheKnownOnesThatAreNear() {
        InvalidExperimentException e = assertThrows(InvalidExperimentException.class, () -> Parameters.get("stepsize"));
        assertEquals("There is no parameter \"stepsize\"; did you mean stepSize?", e.sentence());
        e = assertThrows(InvalidExperimentException.class, () -> Parameters.get("qqqqqqq"));
        assertEquals("There is no parameter \"qqqqqqq\"; the command parameters lists them.", e.sentence());
    }
}
