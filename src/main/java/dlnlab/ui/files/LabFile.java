package dlnlab.ui.files;

import dlnlab.experiment.Experiment;
import dlnlab.experiment.ExperimentJson;
import dlnlab.experiment.InvalidExperimentException;
import dlnlab.experiment.Origin;
import dlnlab.experiment.RecordFile;
import dlnlab.export.AtomicFile;
import dlnlab.export.RunFile;
import dlnlab.export.TextFile;
import dlnlab.figure.ExhibitFigures;
import dlnlab.measure.Quantities;
import dlnlab.run.SavedRun;
import dlnlab.scene.ChartSpec;
import dlnlab.scene.ColumnRef;
import dlnlab.scene.Scenes;
import dlnlab.scene.Study;
import dlnlab.ui.lab.LabViewModel;
import dlnlab.ui.lab.Opening;
import dlnlab.ui.lab.Setup;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a file holds, ready to be put on the table.
///
/// @param setup the setup shown, which may differ from that of the opening
/// @param run the saved run with its record, or null
record LabFile(Opening opening, Setup setup, @Nullable SavedRun run) {
    static final String JSON = ".json";

    /// Whether the name is that of a file which can be opened here.
    static boolean isKnown(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(JSON) || name.endsWith(RunFile.ENDING);
    }

    /// Reads an experiment, a study, a scene or a run.
    /// @throws InvalidExperimentException when the file is none of these; one sentence
    /// @throws IOException when it cannot be read at all
    static LabFile read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (name.toLowerCase(Locale.ROOT).endsWith(RunFile.ENDING)) {
            SavedRun run = RunFile.read(file);
            String line = "A run of " + run.step() + " steps, saved with its record.";
            return of(name, line, Setup.of(run), run);
        }
        String text = TextFile.read(file, TextFile.LONGEST);
        return switch (RecordFile.kindOf(text, name)) {
            case Scenes.KIND -> {
                Opening scene = scene(Scenes.read(text, name));
                yield new LabFile(scene, scene.setup(), null);
            }
            case Study.KIND -> study(Study.read(text, name), name);
            default -> {
                Experiment experiment = ExperimentJson.read(text, name);
                yield of(name, Origin.summary(experiment), Setup.single(experiment), null);
            }
        };
    }

    private static LabFile of(String name, String line, Setup setup, @Nullable SavedRun run) {
        Opening opening = new Opening(name, setup.experiment().title(), line, setup, null);
        return new LabFile(opening, setup, run);
    }

    // what a scene names is looked up when it is shown: a file with a name that nothing has is refused before
    private static Opening scene(Scenes.Named named) {
        named.scene().stageKnobs();
        for (ChartSpec chart : named.scene().charts()) {
            for (ColumnRef column : chart.columns()) {
                if (Quantities.find(column.quantity()).isEmpty() && !ExhibitFigures.knows(chart)) {
                    throw new InvalidExperimentException(
                            "charts",
                            named.id() + ": the chart \"" + chart.id()
                                    + "\" must show quantities that this program knows," + " but shows \""
                                    + column.quantity() + "\".");
                }
            }
        }
        Opening opening = Opening.of(named);
        opening.setup().members();
        return opening;
    }

    // a scene that the course no longer has leaves its experiment behind
    private static LabFile study(Study study, String name) {
        Setup setup = new Setup(study.experiment(), study.variations(), study.start());
        setup.members();
        Experiment experiment = study.experiment();
        Opening opening = study.sceneOfTheCourse()
                .map(Opening::of)
                .orElseGet(() -> new Opening(name, experiment.title(), Origin.summary(experiment), setup, null));
        return new LabFile(opening, setup, null);
    }

    /// Puts it on the table.
    void open(LabViewModel lab) {
        if (run == null) {
            lab.openings().open(opening, setup);
        } else {
            lab.openings().open(opening, run);
        }
    }

    /// Writes what stands on the table: an experiment where that says it all, otherwise a study.
    static void write(Path file, Opening opening, Setup setup) throws IOException {
        String scene = Opening.scenes().contains(opening) ? opening.id() : "";
        Study study = new Study(scene, setup.experiment(), setup.variations(), setup.start());
        String text = study.isPlain() ? ExperimentJson.write(setup.experiment()) : study.write();
        AtomicFile.write(file, text);
    }
}
