package dlnlab.ui.input;

import dlnlab.experiment.Experiment;
import dlnlab.experiment.InvalidExperimentException;
import dlnlab.ui.lab.LabViewModel;
import java.util.function.Consumer;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Opens the windows of own input.
public final class InputDialogs {
    private InputDialogs() {}

    /// The editor of the lab's matrix; the lab goes on beside it.
    /// @param lab one for which [MatrixViewModel#canEdit(LabViewModel)] holds
    public static Stage editMatrix(Window owner, LabViewModel lab) {
        MatrixViewModel model = new MatrixViewModel(lab);
        MatrixPanel panel = new MatrixPanel(model);
        Stage stage = InputWindow.show(owner, "The matrix to complete", panel, model::close);
        panel.focusGrid();
        return stage;
    }

    /// The import of a CSV file.
    /// @param fileName its name without folders
    /// @param text its content
    /// @param base what is set up besides the problem
    /// @param accepted is given the experiment that the person has agreed to
    /// @throws InvalidExperimentException if the text is no table at all; one sentence, and no window is opened
    public static Stage importCsv(
            Window owner, String fileName, String text, Experiment base, Consumer<Experiment> accepted) {
        CsvImportPanel panel = new CsvImportPanel(new CsvImportViewModel(fileName, text, base));
        Stage stage = InputWindow.show(owner, "Own data: " + fileName, panel, () -> {});
        panel.setOnCancel(stage::close);
        panel.setOnAccept(experiment -> {
            stage.close();
            accepted.accept(experiment);
        });
        return stage;
    }
}
