package dlnlab.ui.input;

import dlnlab.experiment.csv.CellPlace;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// The first bad cell of a file, to be typed anew; the next one follows. The file itself stays as it is.
final class MendRow extends HBox {
    private final CsvImportViewModel model;
    private final Label name = new Label();
    private final TextField field = new TextField();
    private @Nullable CellPlace place;

    MendRow(CsvImportViewModel model) {
        this.model = model;
        getStyleClass().add("matrix-tools");
        field.setId(CsvImportPanel.MEND_ID);
        field.setPrefColumnCount(8);
        // not on to the default button while there is still something to mend
        field.setOnAction(event -> mend());
        name.setLabelFor(field);
        Button button = new Button("Replace");
        button.setId(CsvImportPanel.REPLACE_ID);
        button.setOnAction(event -> mend());
        getChildren().addAll(name, field, button);
        managedProperty().bind(visibleProperty());
        model.outcomeProperty().subscribe(outcome -> show(outcome.badCell()));
    }

    private void show(@Nullable CellPlace bad) {
        place = bad;
        setVisible(bad != null);
        if (bad != null) {
            name.setText("Row " + bad.row() + ", column " + bad.column() + " should be");
            field.setAccessibleText(name.getText());
            field.setText(model.cell(bad));
            field.selectAll();
        }
    }

    private void mend() {
        CellPlace bad = place;
        if (bad != null) {
            model.mend(bad, field.getText());
        }
    }
}
