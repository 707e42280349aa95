package dlnlab.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.ensemble.EnsemblePlan;
import dlnlab.ensemble.PlanAxis;
import dlnlab.exhibit.Exhibit;
import dlnlab.exhibit.Exhibits;
import dlnlab.experiment.Experiment;
import dlnlab.experiment.InvalidExperimentException;
import dlnlab.experiment.Parameters;
import dlnlab.experiment.Resources;
import dlnlab.experiment.Variation;
import dlnlab.figure.ExhibitFigures;
import dlnlab.figure.StudyColumns;
import dlnlab.measure.Quantities;
import dlnlab.run.Assembler;
import dlnlab.run.Headless;
import dlnlab.run.Trace;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every scene of the course can be shown, and its number is the one that is measured.
class SceneTest {
    static Stream<Scenes.Named> scenes() {
        return Scenes.all().stream();
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void everythingASceneNamesExists(Scenes.Named named) {
        Scene scene = named.scene();
        Experiment shared = scene.experiment();
        for (Variation member : scene.variations()) {
            member.of(shared);
        }
        for (Scene.Try suggestion : scene.tries()) {
            boolean turns = suggestion.members().size() == 1
                    && !suggestion.members().getFirst().changes().isEmpty();
            assertTrue(turns || suggestion.members().size() >= 2, suggestion.label() + " compares nothing");
            suggestion.members().forEach(member -> member.of(shared));
        }
        for (ChartSpec chart : scene.charts()) {
            assertFalse(chart.title().isBlank());
            if (chart.kind() == ChartSpec.Kind.PLAY) {
                assertTrue(ExhibitFigures.knows(chart), "there is no exhibit " + chart.quantities());
            } else if (chart.isStudy()) {
                assertStudy(chart, shared);
            } else if (!chart.needsNoRun()) {
                chart.quantities().forEach(SceneTest::assertQuantity);
            }
        }
        for (Scene.Symbol symbol : scene.symbols()) {
            if (!symbol.quantity().isEmpty()) {
                assertQuantity(symbol.quantity());
            }
        }
        if (isOfRuns(scene)) {
            assertQuantity(scene.match().quantity());
        }
        // where no chart is about a run a knob of the run and a suggestion would change nothing that is seen
        boolean onlyPlanes = scene.charts().stream().allMatch(chart -> chart.kind() == ChartSpec.Kind.PLAY);
        assertEquals(onlyPlanes, scene.knobs().isEmpty());
        assertEquals(onlyPlanes, scene.tries().isEmpty());
        scene.stageKnobs();
        assertFalse(scene.beats().isEmpty());
        assertFalse(scene.citations().isEmpty());
        assertTrue(scene.question().endsWith("?"), scene.question());
    }

    private static boolean isOfRuns(Scene scene) {
        String quantity = scene.match().quantity();
        return !scene.exhibits().contains(quantity)
                && scene.histogram(quantity).isEmpty()
                && scene.study(quantity).isEmpty()
                && scene.hypotheses(quantity).isEmpty();
    }

    private static void assertStudy(ChartSpec chart, Experiment experiment) {
        EnsemblePlan plan = EnsemblePlan.of(StudyColumns.spec(chart.ensemble(), experiment));
        chart.studied()
                .forEach(column -> assertTrue(
                        StudyColumns.find(plan, column) >= 0, chart.ensemble() + " keeps no " + column.text()));
        assertTrue(chart.kind() != ChartSpec.Kind.STUDY_CURVES
                || PlanAxis.of(plan.spec()).stream()
                        .anyMatch(axis -> axis.parameter().equals(chart.across())));
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void theMatchingNumberIsMeasured(Scenes.Named named) {
        Scene.Match match = named.scene().match();
        if (named.scene().exhibits().contains(match.quantity())) {
            Exhibit exhibit = Exhibits.find(match.quantity()).orElseThrow();
            double value = exhibit.sketch().readings().get(match.column()).value();
            assertEquals(match.expected(), value, match.tolerance(), match.label());
            return;
        }
        // the window's own tests compute the many starts of such a chart
        if (!isOfRuns(named.scene())) {
            return;
        }
        Experiment experiment =
                named.scene().variations().get(match.member()).of(named.scene().experiment());
        Headless.Result result = new Headless(new Assembler()).run(experiment, null, step -> {});
        Trace trace = result.engine().trace();
        Trace.Sample sample = Objects.requireNonNull(
                match.atStep() < 0 ? trace.latest(match.quantity()) : trace.at(match.quantity(), match.atStep()));
        assertEquals(match.expected(), sample.values()[match.column()], match.tolerance(), match.label());
    }

    /// F5's closed form of w_11 on the determinant's zero set, against the number in the scene.
    @Test
    void theNumberOfTheDivergingNormsIsTheClosedForm() {
        double loss = 1e-4;
        double delta = (Math.sqrt(1 + 8 * loss) - 1) / 2;
        Scene.Match match = Scenes.get("norms-diverge").scene().match();
        assertEquals(Math.sqrt(Math.pow(1 - delta, 3) / delta), match.expected(), match.tolerance() / 2);
        assertTrue(match.tolerance() <= 1e-3 * match.expected());
    }

    /// Balanced identity layers stay multiples of the identity in the leading direction: descent with one number.
    @Test
    void theNumberOfTheSaddleIsDescentWithOneNumber() {
        Scene scene = Scenes.get("saddle-at-zero").scene();
        Scene.Match match = scene.match();
        double eta = scene.experiment().descent().stepSize();
        double alpha = 0.1;
        for (int k = 0; k < match.atStep(); k++) {
            alpha -= eta * (Math.pow(alpha, 3) - 1) * alpha * alpha;
        }
        assertEquals(Math.pow(alpha, 3), match.expected(), match.tolerance());
        // E5 for three layers: 1 / (gamma alpha), gamma = 1
        assertEquals(1 / 0.1, eta * match.atStep(), 1e-9);
    }

    /// E3: with fourth powers two and three layers need at most half of one layer's iterations, with squares nothing
    /// is gained.
    @Test
    void depthAcceleratesFourthPowersAndNotSquares() {
        Scene scene = Scenes.get("acceleration").scene();
        List<Long> fourth = stepsNeeded(scene, scene.members());
        assertTrue(2 * fourth.get(1) <= fourth.getFirst() && 2 * fourth.get(2) <= fourth.getFirst(), fourth.toString());
        assertTrue(fourth.getFirst() < scene.experiment().stop().maxSteps());
        List<Long> squares = stepsNeeded(scene, scene.tries().getFirst().members());
        double one = squares.getFirst().doubleValue();
        for (long steps : squares) {
            assertEquals(one, (double) steps, 0.15 * one);
        }
    }

    private static List<Long> stepsNeeded(Scene scene, List<Variation> members) {
        return members.stream()
                .map(member -> new Headless(new Assembler())
                        .run(member.of(scene.experiment()), null, step -> {})
                        .engine()
                        .simulation()
                        .step())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "session": 1          | "session": 4           | session of a scene must be from 1 to 3
                    "session": 1          | "session": "1"         | must be a whole number
                    "minutes": 5          | "minutes": 5, "by": 1  | scene.by is unknown
                    "minutes": 5,         |                        | scene.minutes is missing
                    "layout": "spotlight" | "layout": "large"      | one of even, spotlight
                    "kind": "time"        | "kind": "timely"       | one of time, phase-plane
                    "member": 0           | "member": 7            | one of the members
                    """)
    void aFaultInASceneIsOneSentence(String good, String bad, String expected) {
        String text = Resources.text("/scenes/tanh-breaks-it.json");
        String broken = text.replaceFirst(Pattern.quote(good), bad == null ? "" : bad);
        assertNotEquals(text, broken, "the fault was not planted");
        InvalidExperimentException e =
                assertThrows(InvalidExperimentException.class, () -> Scenes.FILE.read(broken, "my.json"));
        assertTrue(e.sentence().contains(expected), e.sentence());
    }

    @Test
    void aPresetAKnobOrAParameterThatDoesNotExistIsRefused() {
        assertRefused("\"preset\": \"linear-balance\"", "\"preset\": \"nonsense\"", "no preset \"nonsense\"");
        assertRefused("\"knobs\": [\n      \"activation\"", "\"knobs\": [\n      \"a\"", "no knob a");
        assertRefused("\"id\": \"maxSteps\"", "\"id\": \"maxStep\"", "maxSteps");
    }

    private static void assertRefused(String good, String bad, String expected) {
        String text = Resources.text("/scenes/tanh-breaks-it.json");
        assertTrue(text.contains(good), good);
        Scene scene = Scenes.FILE.read(text.replace(good, bad), "my.json");
        InvalidExperimentException e = assertThrows(InvalidExperimentException.class, () -> {
            scene.experiment();
            scene.stageKnobs();
        });
        assertTrue(e.sentence().contains(expected), e.sentence());
    }

    @Test
    void theCourseGoesThroughItsSessionsInOrder() {
        List<Integer> sessions =
                Scenes.all().stream().map(named -> named.scene().session()).toList();
        assertEquals(sessions.stream().sorted().toList(), sessions);
        assertEquals(
                Scenes.all().size(),
                Scenes.all().stream().map(Scenes.Named::id).distinct().count());
        assertThrows(InvalidExperimentException.class, () -> Scenes.get("nonsense"));
    }

    private static void assertQuantity(String id) {
        assertTrue(Quantities.find(ColumnRef.parse(id).quantity()).isPresent(), "there is no quantity " + id);
    }

    /// Whatever differs between members is a parameter that the form knows.
    @Test
    void membersDifferInWhatTheirLabelsSay() {
        Scene scene = Scenes.get("depth-fills-a-matrix").scene();
        for (int k = 0; k < 3; k++) {
            Experiment member = scene.members().get(k).of(scene.experiment());
            assertEquals(k + 1, member.depth());
            assertEquals("N = " + (k + 1), scene.members().get(k).label());
            assertEquals(
                    Parameters.get("stepSize").text(scene.experiment()),
                    Parameters.get("stepSize").text(member));
        }
    }
}
