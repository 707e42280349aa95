package dlnlab.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Setting several parameters at once, and what differs afterwards.
class ApplyTest {
    private static final Experiment STANDARD = Presets.get("linear-balance").experiment();

    static Stream<Experiment> experiments() {
        return ExperimentJsonTest.experiments();
    }

    /// The table of own data comes from a file and is no parameter.
    static Stream<Experiment> experimentsOfParameters() {
        return experiments().filter(experiment -> !(experiment.problem() instanceof Problem.OwnData));
    }

    @ParameterizedTest
    @MethodSource("experimentsOfParameters")
    void theParametersOfAnExperimentRebuildItFromAnyOtherInAnyOrder(Experiment wanted) {
        List<Assignment> assignments = new ArrayList<>(Parameters.of(wanted).stream()
                .map(parameter -> new Assignment(parameter.id(), parameter.text(wanted)))
                .toList());
        Experiment first = Parameters.apply(STANDARD, assignments);
        assertEquals(List.of(), Parameters.differences(wanted, first));
        Collections.shuffle(assignments, new Random(7));
        assertEquals(first, Parameters.apply(STANDARD, assignments));
    }

    @Test
    void variantsComeFirstAndBringTheirDefaults() {
        Experiment changed = set("rows=30", "problem=completion", "rank=3");
        assertEquals(new Problem.Completion(30, 10, 3, 0.5, 10), changed.problem());
    }

    @Test
    void aChoiceComesBeforeWhatDependsOnIt() {
        Experiment changed = set("leak=0.3", "activation=leaky-relu", "teacherWidth=7", "teacher=relu");
        assertEquals(0.3, changed.architecture().leak());
    }

    @Test
    void aRankIsLoweredBeforeTheRowsItWouldNotFit() {
        Experiment wide = set("problem=factorisation", "rank=5");
        Experiment narrow = Parameters.apply(wide, assignments("rows=3", "columns=3", "rank=2"));
        assertEquals(new Problem.Factorisation(3, 3, 2, 10), narrow.problem());
    }

    @Test
    void aVariantThatIsRefusedUntilTheWidthFitsStillComesFirst() {
        // digits need a balanced width of 10; the samples set in between belong to the digits, not to the teacher
        Experiment narrow = set("init=balanced", "width=10");
        Experiment small = Parameters.apply(narrow, assignments("outputs=2", "width=2"));
        Experiment digits = Parameters.apply(small, assignments("samples=55", "problem=digits", "width=12"));
        assertEquals(new Problem.Digits(55, true), digits.problem());
        assertEquals(List.of(64, 12, 12, 10), digits.widths());
    }

    @Test
    void theLaterOfTwoValuesCounts() {
        assertEquals(5, set("depth=4", "depth=5").depth());
    }

    @Test
    void choosingThePresentVariantKeepsItsValues() {
        assertEquals(STANDARD, set("problem=teacherRegression", "init=gaussian"));
    }

    @Test
    void depthCutsOrExtendsTheListOfWidths() {
        assertEquals(List.of(10), set("depth=6").architecture().hiddenWidths());
        Experiment listed = set("depth=4", "width=30,20,40");
        assertEquals(
                List.of(30, 20, 40, 40, 40),
                Parameters.get("depth").withText(listed, "6").architecture().hiddenWidths());
        assertEquals(
                List.of(30, 20),
                Parameters.get("depth").withText(listed, "3").architecture().hiddenWidths());
        Experiment shallow = Parameters.get("depth").withText(listed, "1");
        assertEquals(List.of(10, 10), shallow.widths());
        assertEquals(
                List.of(10, 30, 30, 10),
                Parameters.get("depth").withText(shallow, "3").widths());
    }

    @Test
    void whatCannotBeSetIsRefusedWithItsOwnSentence() {
        assertEquals("depth", refusal("width=20", "depth=70").field());
        assertEquals("wdth", refusal("wdth=20").field());
        assertEquals("rows", refusal("rows=20").field());
        assertTrue(refusal("init=balanced", "width=5").sentence().contains("at least 10"));
        assertTrue(assertThrows(InvalidExperimentException.class, () -> Assignment.parse("depth"))
                .sentence()
                .contains("id=value"));
    }

    @Test
    void differencesNameParameterAndBothValues() {
        Experiment changed = set("depth=5", "init=balanced", "scale=0.02");
        List<String> shown = Parameters.differences(STANDARD, changed).stream()
                .map(difference -> difference.parameter() + ": " + difference.before() + " -> " + difference.after())
                .toList();
        assertEquals(
                List.of(
                        "depth: 3 -> 5",
                        "init: gaussian -> balanced",
                        "scale: 0.15 -> 0.02",
                        "scaleOf: layer -> ",
                        "determinant:  -> any"),
                shown);
        assertEquals(List.of(), Parameters.differences(STANDARD, STANDARD));
    }

    @Test
    void aParameterOfOnlyOneOfTheTwoDiffersFromNothing() {
        Difference last =
                Parameters.differences(STANDARD, set("schedule=decaying")).getLast();
        assertEquals("delta", last.parameter().id());
        assertEquals("", last.before());
        assertEquals("0.1", last.after());
    }

    @Test
    void theFormRemembersTheVariantChosenBefore() {
        VariantMemory memory = new VariantMemory();
        Parameter<?> problem = Parameters.get("problem");
        Experiment own = set("samples=77");
        Experiment digits = memory.choose(own, problem, "digits");
        assertEquals(new Problem.Digits(1797, true), digits.problem());
        Experiment fewDigits = Parameters.get("samples").withText(digits, "200");
        Experiment back = memory.choose(fewDigits, problem, "teacherRegression");
        assertEquals(own, back);
        assertSame(fewDigits.problem(), memory.choose(back, problem, "digits").problem());
        assertEquals(back, memory.choose(back, problem, "teacherRegression"));
    }

    private static Experiment set(String... settings) {
        return Parameters.apply(STANDARD, assignments(settings));
    }

    private static InvalidExperimentException refusal(String... settings) {
        return assertThrows(InvalidExperimentException.class, () -> set(settings));
    }

    private static List<Assignment> assignments(String... settings) {
        return Arrays.stream(settings).map(Assignment::parse).toList();
    }
}
