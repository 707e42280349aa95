package dlnlab.cli;

import dlnlab.ensemble.Draws;
import dlnlab.ensemble.EnsembleSpec;
import dlnlab.ensemble.Ensembles;
import dlnlab.ensemble.GridAxis;
import dlnlab.ensemble.UsualQuantities;
import dlnlab.experiment.Assignment;
import dlnlab.experiment.Experiment;
import dlnlab.experiment.InvalidExperimentException;
import dlnlab.experiment.Parameters;
import dlnlab.experiment.RecordFile;
import dlnlab.experiment.Variation;
import dlnlab.export.TextFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The words that say which ensemble is meant, and what is changed in it.
final class EnsembleArguments {
    private static final int USUAL_STARTS = 100;

    @picocli.CommandLine.Parameters(
            paramLabel = "SPEC|SCENE",
            arity = "0..1",
            description =
                    "The id of an ensemble (hyperbola-depths), a scene or a preset, or a file saved by this program; "
                            + "may be left out where the file to resume says it.")
    private @Nullable String name;

    @Option(names = "--set", paramLabel = "id=value", description = "Turns a knob; see the command parameters.")
    private List<String> settings = new ArrayList<>();

    @Option(names = "--seed", paramLabel = "n", description = "The seed from which all starts are drawn.")
    private @Nullable String seed;

    @Option(
            names = "--seeds",
            paramLabel = "N",
            description = "How many starts every cell has, from 1 to 100,000; 100 where nothing says otherwise.")
    private @Nullable Integer starts;

    @Option(
            names = "--grid",
            paramLabel = "id=a,b,c",
            description =
                    "One axis of the grid, also id=linear:from:to:count or id=geometric:from:to:count; a value like "
                            + "productDepth=infinite sets another parameter, and baseline=nuclearNorm an answer"
                            + " that is no run.")
    private List<String> grid = new ArrayList<>();

    @Option(
            names = "--keep",
            paramLabel = "ID,ID",
            split = ",",
            description = "The quantities kept at the end of every member; see the command quantities.")
    private List<String> keep = new ArrayList<>();

    @Option(names = "--new-data", description = "Draws the data anew for every start too.")
    private boolean newData;

    /// Whether an ensemble is named.
    boolean isGiven() {
        return name != null;
    }

    /// What is meant, with its changes.
    /// @throws InvalidExperimentException when there is none such; one sentence
    EnsembleSpec spec() {
        String given = name;
        if (given == null) {
            throw new InvalidExperimentException(
                    "ensemble", "The command ensemble needs SPEC|SCENE; see dlnlab ensemble --help.");
        }
        return changed(Ensembles.find(given).orElseGet(() -> ofFileOrScene(given)));
    }

    /// A specification with the changes.
    EnsembleSpec changed(EnsembleSpec spec) {
        List<Assignment> assignments = new ArrayList<>();
        settings.forEach(text -> assignments.add(Assignment.parse(text)));
        if (seed != null) {
            assignments.add(new Assignment("seed", seed));
        }
        EnsembleSpec changed = spec.withExperiment(Parameters.apply(spec.experiment(), assignments));
        if (!grid.isEmpty()) {
            changed = changed.withGrid(grid.stream().map(GridAxis::parse).toList());
        }
        if (!keep.isEmpty()) {
            changed = changed.withQuantities(keep);
        }
        if (newData) {
            changed = changed.withDraws(Draws.START_AND_DATA);
        }
        return starts == null ? changed : changed.withStarts(starts);
    }

    private static EnsembleSpec ofFileOrScene(String name) {
        if (name.toLowerCase(Locale.ROOT).endsWith(".json")) {
            String text = FileReading.text(name, "ensemble", TextFile.LONGEST);
            if (RecordFile.kindOf(text, name).equals(EnsembleSpec.KIND)) {
                return EnsembleSpec.read(text, name);
            }
        }
        RunPlan plan = RunPlan.named(
                name,
                "ensemble, scene, preset or file",
                Ensembles.ids(),
                "; the commands ensembles, scenes and presets list what there is.");
        Experiment first = plan.members().getFirst().experiment();
        return new EnsembleSpec(
                plan.shared(),
                compared(plan.variations()),
                List.of(),
                USUAL_STARTS,
                Draws.START,
                UsualQuantities.of(first),
                List.of(),
                0);
    }

    // a scene that shows several starts of one experiment compares nothing else
    private static List<Variation> compared(List<Variation> variations) {
        boolean seedsOnly = variations.stream()
                .flatMap(variation -> variation.changes().stream())
                .allMatch(change -> change.id().equals("seed"));
        return seedsOnly ? List.of(Variation.NONE) : variations;
    }
}
