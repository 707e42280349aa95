package dlnlab.ui.help;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What a search found: name, words around the first match, page and heading.
final class HitList extends ListView<HelpEntry> {
    /// Id of the list.
    static final String ID = "help-hits";

    private final HelpViewModel model;
    private boolean following;

    /// The hits of a model.
    HitList(HelpViewModel model) {
        super(model.hits());
        this.model = model;
        setId(ID);
        getStyleClass().addAll("help-list-view", "help-hits");
        setAccessibleText("Places found");
        setCellFactory(view -> new HitCell());
        model.chosenProperty().subscribe(chosen -> follow(chosen.intValue()));
        getSelectionModel().selectedIndexProperty().subscribe(chosen -> choose(chosen.intValue()));
        setOnMouseClicked(e -> choose(getSelectionModel().getSelectedIndex()));
    }

    private void choose(int index) {
        if (index >= 0 && !following) {
            model.choose(index);
        }
    }

    private void follow(int index) {
        following = true;
        getSelectionModel().clearAndSelect(index);
        scrollTo(Math.max(0, index - 1));
        following = false;
    }

    /// One hit on three lines.
    private final class HitCell extends ListCell<HelpEntry> {
        private final Label name = new Label();
        private final Label words = new Label();
        private final Label where = new Label();
        private final VBox lines = new VBox(name, words, where);

        HitCell() {
            name.getStyleClass().add("help-hit-name");
            words.getStyleClass().add("help-hit-words");
            where.getStyleClass().add("help-hit-where");
            // long ones end in dots instead of making the list scroll sideways
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable HelpEntry hit, boolean empty) {
            super.updateItem(hit, empty);
            if (empty || hit == null) {
                setGraphic(null);
                return;
            }
            boolean heading = hit.kind() == HelpEntry.Kind.HEADING;
            show(name, hit.label());
            show(
                    words,
                    heading
                            ? ""
                            : HelpSearch.excerpt(
                                    hit.rest(), model.queryProperty().get()));
            String page = model.book().page(hit.page()).title();
            show(
                    where,
                    Stream.of(page, heading ? "" : hit.section())
                            .filter(part -> !part.isEmpty())
                            .distinct()
                            .collect(Collectors.joining(" › ")));
            setAccessibleText(
                    hit.label().isEmpty() ? hit.text() : hit.label() + ". " + (heading ? "" : hit.text()) + " " + page);
            setGraphic(lines);
        }

        private static void show(Label label, String text) {
            label.setText(text);
            label.setVisible(!text.isEmpty());
            label.setManaged(!text.isEmpty());
        }
    }
}
