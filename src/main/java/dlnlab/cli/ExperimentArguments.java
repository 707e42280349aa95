package dlnlab.cli;

import dlnlab.experiment.Assignment;
import dlnlab.experiment.InvalidExperimentException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/// The words that name what to run: a scene, a preset or a file, and what is changed in it.
final class ExperimentArguments {
    @CommandLine.Parameters(
            paramLabel = "SCENE|PRESET|FILE",
            description =
                    "The id of a scene or preset (see the commands scenes and presets), or a file saved by this program.")
    private String name = "";

    @Option(names = "--set", paramLabel = "id=value", description = "Turns a knob; see the command parameters.")
    private List<String> settings = new ArrayList<>();

    @Option(names = "--seed", paramLabel = "n", description = "The seed of the start weights.")
    private @Nullable String seed;

    @Option(names = "--steps", paramLabel = "n", description = "The greatest number of steps.")
    private @Nullable String steps;

    private @Nullable RunPlan plan;

    /// What is meant, with its changes.
    /// @throws InvalidExperimentException when there is none such
    RunPlan plan() {
        return named().with(assignments());
    }

    /// What is meant, before its changes; read once.
    /// @throws InvalidExperimentException when there is none such
    RunPlan named() {
        RunPlan known = plan;
        if (known == null) {
            known = RunPlan.named(name);
            plan = known;
        }
        return known;
    }

    /// The scene, preset or file as it was written.
    String name() {
        return name;
    }

    /// The changes, in the order of the words.
    List<Assignment> assignments() {
        List<Assignment> assignments = new ArrayList<>();
        settings.forEach(text -> assignments.add(Assignment.parse(text)));
        if (seed != null) {
            assignments.add(new Assignment("seed", seed));
        }
        if (steps != null) {
            assignments.add(new Assignment("maxSteps", steps));
        }
        return assignments;
    }
}
