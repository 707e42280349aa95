package dlnlab.ui.app;

import dlnlab.experiment.Assignment;
import dlnlab.experiment.Experiment;
import dlnlab.experiment.MatrixText;
import dlnlab.experiment.Parameters;
import dlnlab.scene.Scene;
import dlnlab.scene.Scenes;
import dlnlab.ui.files.FilesViewModel;
import dlnlab.ui.input.InputDialogs;
import dlnlab.ui.lab.LabViewModel;
import dlnlab.ui.lab.Opening;
import dlnlab.ui.lab.Setup;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.stage.Window;

/// Tables of numbers are files like the others: opening one asks what its columns mean.
final class OwnData {
    private static final List<String> ENDINGS = List.of(".csv", ".tsv", ".txt");

    private static final List<String> PICTURES = List.of(".png", ".jpg", ".jpeg", ".gif", ".bmp");
    private static final String PICTURE_SCENE = "hidden-picture";

    private OwnData() {}

    static void install(FilesViewModel files, LabViewModel lab, Supplier<Window> owner) {
        for (String ending : ENDINGS) {
            files.alsoOpens(ending, path -> files.read(path, text -> ask(path, text, lab, owner.get())));
        }
        for (String ending : PICTURES) {
            files.alsoOpens(ending, path -> files.readPicture(path, grey -> hide(path, grey, lab)));
        }
    }

    /// A picture is a matrix, of which most pixels are hidden at first, as in the scene of the hidden picture, whose
    /// depths are compared on it.
    private static void hide(Path path, List<List<Double>> grey, LabViewModel lab) {
        Scene scene = Scenes.get(PICTURE_SCENE).scene();
        String name = String.valueOf(path.getFileName());
        List<Assignment> changes = List.of(
                new Assignment("entries", MatrixText.format(List.copyOf(grey))),
                new Assignment(
                        "width",
                        String.valueOf(Math.min(grey.size(), grey.getFirst().size()))));
        Experiment experiment = Parameters.apply(scene.experiment(), changes).withTitle(name);
        String summary = name + ": " + grey.size() + " × " + grey.getFirst().size() + " pixels, most of them hidden.";
        lab.open(new Opening("", name, summary, new Setup(experiment, scene.variations()), null));
    }

    private static void ask(Path path, String text, LabViewModel lab, Window owner) {
        String name = String.valueOf(path.getFileName());
        InputDialogs.importCsv(
                owner,
                name,
                text,
                lab.experiment(),
                experiment -> lab.open(
                        new Opening("", experiment.title(), "Own data: " + name, Setup.single(experiment), null)));
    }
}
