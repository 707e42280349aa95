package dlnlab.ui.app;

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

    private OwnData() {}

    static void install(FilesViewModel files, LabViewModel lab, Supplier<Window> owner) {
        for (String ending : ENDINGS) {
            files.alsoOpens(ending, path -> files.read(path, text -> ask(path, text, lab, owner.get())));
        }
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
