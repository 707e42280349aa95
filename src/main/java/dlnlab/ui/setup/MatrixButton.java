package dlnlab.ui.setup;

import dlnlab.ui.input.InputDialogs;
import dlnlab.ui.input.MatrixViewModel;
import dlnlab.ui.lab.LabViewModel;
import javafx.scene.control.Button;

/// Opens the grid of a matrix that fits into it.
final class MatrixButton extends Button {
    MatrixButton(LabViewModel lab, String parameterId) {
        super("Edit the matrix …");
        setId("edit-" + parameterId);
        setAccessibleHelp("Opens a grid of the entries, in which a click observes one or not.");
        setOnAction(e -> InputDialogs.editMatrix(getScene().getWindow(), lab));
        getStyleClass().add("matrix-button");
        lab.experimentProperty().subscribe(experiment -> setDisable(!MatrixViewModel.canEdit(lab)));
    }
}
