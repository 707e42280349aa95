package dlnlab.cli;

import dlnlab.experiment.ExperimentJson;
import dlnlab.experiment.InvalidExperimentException;
import dlnlab.experiment.RecordFile;
import dlnlab.export.RunFile;
import dlnlab.export.TextFile;
import dlnlab.run.SavedRun;
import dlnlab.scene.Scene;
import dlnlab.scene.Scenes;
import dlnlab.scene.Study;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What the file of an experiment, a study, a scene or a saved run asks to run.
final class PlanFile {
    private static final String EXPERIMENT = "experiment";

    private PlanFile() {}

    /// Whether the word is meant as the name of a file rather than as an id.
    static boolean isMeant(String name) {
        // the empty path is the folder we stand in
        return ends(name, ".json", RunFile.ENDING)
                || (!name.isEmpty() && Files.exists(FileReading.path(name, EXPERIMENT)));
    }

    /// @throws InvalidExperimentException when the file is none of these, or holds a run that only the window can
    ///     repeat; one sentence
    static RunPlan read(String name) {
        if (ends(name, ".csv", ".tsv", ".txt")) {
            throw new InvalidExperimentException(
                    EXPERIMENT,
                    name + " is a table of data, not an experiment: open it in the window (Open…), say what its columns"
                            + " mean, save the experiment, and run the file saved.");
        }
        if (ends(name, ".png", ".jpg", ".jpeg", ".gif", ".bmp")) {
            throw new InvalidExperimentException(
                    EXPERIMENT,
                    name + " is a picture, not an experiment: open it in the window (Open…), save the experiment, and"
                            + " run the file saved.");
        }
        if (ends(name, RunFile.ENDING)) {
            return run(name);
        }
        String text = FileReading.text(name, EXPERIMENT, TextFile.LONGEST);
        return switch (RecordFile.kindOf(text, name)) {
            case Scenes.KIND -> scene(Scenes.read(text, name).scene());
            case Study.KIND -> study(Study.read(text, name), name);
            default -> RunPlan.single(ExperimentJson.read(text, name));
        };
    }

    /// The members of a scene, and its charts.
    static RunPlan scene(Scene scene) {
        return new RunPlan(scene.experiment(), scene.variations(), scene.charts());
    }

    private static RunPlan study(Study study, String name) {
        if (!study.start().isEmpty()) {
            throw new InvalidExperimentException(
                    EXPERIMENT,
                    name + " holds weights set by hand, which only the window starts from; give them to run with"
                            + " --weights-in.");
        }
        return new RunPlan(
                study.experiment(),
                study.variations(),
                study.sceneOfTheCourse().map(named -> named.scene().charts()).orElse(List.of()));
    }

    // its experiment from the start: the record is for looking at, in the window
    private static RunPlan run(String name) {
        Path path = FileReading.path(name, EXPERIMENT);
        SavedRun saved;
        try {
            saved = RunFile.read(path);
        } catch (IOException e) {
            throw FileReading.unreadable(name, EXPERIMENT, e);
        }
        if (saved.startWeights() != null || !saved.events().isEmpty()) {
            throw new InvalidExperimentException(
                    EXPERIMENT,
                    name + " holds a run with weights set by hand or knobs turned on the way, which only the window"
                            + " can show and continue; save the setup there and run that file.");
        }
        return RunPlan.single(saved.experiment());
    }

    private static boolean ends(String name, String... endings) {
        return Stream.of(endings).anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
    }
}
