package dlnlab.ui.input;

import dlnlab.experiment.csv.CellPlace;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// The first bad cell of a file, to be typed anew; the next one follows, and the last one mended stays in sight, with
/// the keyboard where it was. The file itself stays as it is.
final class MendRow extends HBox {
    private final CsvImportViewModel model;
    private final Label name = new Label();
    private final TextField field = new TextField();
    private final Runnable accept;
    private @Nullable CellPlace place;

    /// @param accept what Enter does when nothing is left to mend
    MendRow(CsvImportViewModel model, Runnable accept) {
        this.model = model;
        this.accept = accept;
        getStyleClass().add("matrix-tools");
        field.setId(CsvImportPanel.MEND_ID);
        field.setPrefColumnCount(8);
        // not on to the default button while there is still something to mend
        field.setOnAction(event -> enter());
        name.setLabelFor(field);
        Button button = new Button("Replace");
        button.setId(CsvImportPanel.REPLACE_ID);
        button.setOnAction(event -> mend());
        getChildren().addAll(name, field, button);
        managedProperty().bind(visibleProperty());
        setVisible(false);
        model.outcomeProperty().subscribe(outcome -> show(outcome.badCell()));
    }

    private void show(@Nullable CellPlace bad) {
        if (bad == null) {
            CellPlace mended = place;
            name.setText(mended == null ? "" : words(mended) + " is now");
        } else {
            place = bad;
            setVisible(true);
            name.setText(words(bad) + " should be");
            field.setAccessibleText(name.getText());
            field.setText(model.cell(bad));
            field.selectAll();
        }
    }

    private static String words(CellPlace place) {
        return "Row " + place.row() + ", column " + place.column();
    }

    private void enter() {
        CellPlace shown = place;
        boolean mended = model.outcomeProperty().get().badCell() == null;
        if (mended && shown != null && field.getText().equals(model.cell(shown))) {
            accept.run();
        } else {
            mend();
        }
    }

    private void mend() {
        CellPlace bad = place;
        if (bad != null) {
            model.mend(bad, field.getText());
        }
    }
}
