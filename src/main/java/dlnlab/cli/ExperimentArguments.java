package dlnlab.cli;

import dlnlab.experiment.Assignment;
import dlnlab.experiment.Experiment;
import dlnlab.experiment.ExperimentJson;
import dlnlab.experiment.Parameters;
import dlnlab.experiment.Presets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/// The words that name an experiment: a preset or a file, and what is changed in it.
final class ExperimentArguments {
    @CommandLine.Parameters(paramLabel = "PRESET|FILE.json", description = "A preset's id or an experiment file.")
    private String name = "";

    @Option(names = "--set", paramLabel = "id=value", description = "Turns a knob; see the command parameters.")
    private List<String> settings = new ArrayList<>();

    @Option(names = "--seed", paramLabel = "n", description = "The seed of the start weights.")
    private @Nullable String seed;

    @Option(names = "--steps", paramLabel = "n", description = "The greatest number of steps.")
    private @Nullable String steps;

    /// The experiment meant.
    /// @throws dlnlab.experiment.InvalidExperimentException when there is none such
    Experiment experiment() {
        return Parameters.apply(load(name), assignments());
    }

    private List<Assignment> assignments() {
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

    private static Experiment load(String name) {
        boolean isPreset = Presets.all().stream().anyMatch(preset -> preset.id().equals(name));
        boolean isFile = !isPreset && (name.endsWith(".json") || Files.exists(FileReading.path(name, "experiment")));
        return isFile
                ? ExperimentJson.read(FileReading.text(name, "experiment"), name)
                : Presets.get(name).experiment();
    }
}
