package dlnlab.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.experiment.Assignment;
import dlnlab.experiment.Experiment;
import dlnlab.experiment.Parameters;
import dlnlab.experiment.Presets;
import dlnlab.plot.ChartPicture;
import dlnlab.plot.ChartPicture.Curve;
import dlnlab.plot.ChartPicture.Role;
import dlnlab.plot.Scale;
import dlnlab.run.Assembler;
import dlnlab.run.Headless;
import dlnlab.scene.ChartSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// A chart over the iterations may show one column of a quantity: then the curves of several runs carry their names.
class OneColumnTest {
    private static final ChartSpec SECOND = ChartSpec.overIterations(
            "gap", "Second gap", "", Scale.LINEAR, List.of("layerNormGaps:2", "layerNormGapsPredicted:2"));

    @Test
    void theCurvesOfSeveralRunsAreTheirsByName() {
        List<EndedRun> runs = List.of(run("small", "0.01"), run("large", "0.02"));
        ChartPicture picture = Figures.of(SECOND, runs);
        List<Curve> measured = picture.ofRole(Role.RUN);
        assertEquals(
                List.of("small", "large"),
                measured.stream().map(curve -> curve.data().label()).toList());
        assertEquals(2, picture.ofRole(Role.PREDICTION).size());
        assertTrue(picture.runs().isEmpty(), "a legend would say it twice");
        for (int i = 0; i < 2; i++) {
            double[] last = Objects.requireNonNull(runs.get(i).engine().trace().latest("layerNormGaps"))
                    .values();
            int end = measured.get(i).data().size() - 1;
            assertEquals(last[1], measured.get(i).data().y(end));
        }
    }

    @Test
    void aColumnThatIsNotThereIsNoCurve() {
        ChartSpec third = ChartSpec.overIterations("gap", "Gap", "", Scale.LINEAR, List.of("layerNormGaps:3"));
        assertEquals(
                List.of(),
                new ArrayList<>(Figures.of(third, List.of(run("", "0.01"))).ofRole(Role.RUN)));
    }

    private static EndedRun run(String label, String stepSize) {
        Experiment experiment = Parameters.apply(
                Presets.get("linear-balance").experiment(),
                List.of(new Assignment("stepSize", stepSize), new Assignment("maxSteps", "20")));
        return new EndedRun(
                label,
                experiment,
                new Headless(new Assembler()).run(experiment, null, step -> {}).engine());
    }
}
