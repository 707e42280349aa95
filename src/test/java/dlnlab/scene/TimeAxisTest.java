package dlnlab.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.experiment.Assignment;
import dlnlab.experiment.Experiment;
import dlnlab.experiment.InvalidExperimentException;
import dlnlab.experiment.Parameters;
import dlnlab.experiment.Presets;
import dlnlab.experiment.Resources;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What charts are drawn over when nobody says it.
class TimeAxisTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            stepSize=0.1                     | stepSize=0.1                       | ITERATIONS
            stepSize=0.1                     | stepSize=0.2                       | TIME
            depth=2                          | depth=3                            | ITERATIONS
            schedule=constant                | schedule=decaying                  | TIME
            schedule=decaying,delta=0.1      | schedule=decaying,delta=0.3        | TIME
            method=gradientFlow              | method=gradientDescent             | TIME
            method=endToEndFlow              | method=adam                        | TIME
            method=adam,stepSize=0.001       | method=gradientDescent,stepSize=.1 | ITERATIONS
            method=adam,stepSize=0.001       | method=adam,stepSize=0.002         | TIME
            method=endToEndDescent           | method=gradientDescent             | ITERATIONS
            method=endToEndDescent           | method=endToEndDescent,productDepth=infinite | SCALED_TIME
            method=endToEndFlow,productDepth=infinite | method=gradientDescent    | SCALED_TIME
            """)
    void runsThatDoNotKeepStepAreShownOverTheTime(String first, String second, TimeAxis expected) {
        assertEquals(expected, TimeAxis.AUTOMATIC.resolved(List.of(with(first), with(second))));
        assertEquals(expected, TimeAxis.AUTOMATIC.resolved(List.of(with(second), with(first))));
    }

    @ParameterizedTest
    @CsvSource({"gradientDescent,ITERATIONS", "gradientFlow,TIME", "endToEndFlow,TIME", "endToEndDescent,ITERATIONS"})
    void oneRunIsShownOverItsIterationsUnlessItIsAFlow(String method, TimeAxis expected) {
        assertEquals(expected, TimeAxis.AUTOMATIC.resolved(List.of(with("method=" + method))));
    }

    @Test
    void aChoiceIsNotOverruled() {
        List<Experiment> flow = List.of(with("method=gradientFlow"));
        assertEquals(TimeAxis.ITERATIONS, TimeAxis.ITERATIONS.resolved(flow));
        assertEquals(TimeAxis.SCALED_TIME, TimeAxis.SCALED_TIME.resolved(flow));
    }

    /// B5: N layers take the time T / N for what infinitely many do in T.
    @Test
    void theScaledTimeIsTheDepthTimesTheTimeOfTheLayers() {
        assertEquals(7, TimeAxis.SCALED_TIME.factor(with("depth=7")));
        assertEquals(7, TimeAxis.SCALED_TIME.factor(with("depth=7,method=endToEndFlow")));
        assertEquals(1, TimeAxis.SCALED_TIME.factor(with("depth=7,method=endToEndFlow,productDepth=infinite")));
        assertEquals(1, TimeAxis.TIME.factor(with("depth=7")));
    }

    /// A scene of version 1 counted iterations, and named them itself.
    @Test
    void aSceneOfTheFirstVersionChoosesWhatSuitsItsRuns() {
        String old = Resources.text("/scenes/tanh-breaks-it.json");
        assertTrue(old.contains("\"formatVersion\": 1"), "the stored sample is one of version 1");
        ChartSpec chart = Scenes.FILE.read(old, "old.json").charts().getFirst();
        assertEquals(TimeAxis.AUTOMATIC, chart.axis());
        assertEquals("", chart.xLabel());
    }

    @Test
    void aTimeAxisNamesItself() {
        String scene = Scenes.FILE.write(Scenes.get("acceleration").scene());
        assertTrue(scene.contains("\"axis\": \"iterations\""), scene);
        String named = scene.replaceFirst("\"xLabel\": \"\"", "\"xLabel\": \"iteration\"");
        InvalidExperimentException e =
                assertThrows(InvalidExperimentException.class, () -> Scenes.FILE.read(named, "my.json"));
        assertTrue(e.sentence().contains("xLabel of a chart must be empty"), e.sentence());
    }

    private static Experiment with(String settings) {
        List<Assignment> changes = Arrays.stream(settings.split(",", -1))
                .map(TimeAxisTest::assignment)
                .toList();
        return Parameters.apply(Presets.get("hyperbola").experiment(), changes);
    }

    private static Assignment assignment(String text) {
        String[] sides = text.split("=", -1);
        return new Assignment(sides[0], sides[1]);
    }
}
