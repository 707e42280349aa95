package dlnlab.ui.help;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The pages of the guide, and below them what is on the open one.
final class HelpContents extends VBox {
    /// Id of the list of pages.
    static final String PAGES_ID = "help-pages";
    /// Id of the list of headings, or of the rows of a page that is one table.
    static final String HEADINGS_ID = "help-headings";

    private static final PseudoClass INNER = PseudoClass.getPseudoClass("inner");

    private final HelpViewModel model;
    private final ListView<HelpPage> pages = new ListView<>();
    private final ListView<HelpEntry> headings = new ListView<>();
    private boolean following;

    /// The contents of a model's guide.
    HelpContents(HelpViewModel model) {
        this.model = model;
        getStyleClass().add("help-contents");
        pages.getItems().setAll(model.book().pages());
        list(pages, PAGES_ID, "Pages of the guide", page -> model.openPage(page.file()));
        // as high as its lines, whose height the style sheet knows
        pages.minHeightProperty()
                .bind(pages.fixedCellSizeProperty()
                        .multiply(pages.getItems().size())
                        .add(4));
        pages.maxHeightProperty().bind(pages.minHeightProperty());
        pages.setCellFactory(view -> new TitleCell<>(HelpPage::title, page -> false));
        list(headings, HEADINGS_ID, "On this page", model::open);
        headings.setCellFactory(view -> new TitleCell<>(HelpEntry::label, entry -> entry.level() > 2));
        VBox.setVgrow(headings, Priority.ALWAYS);
        Label here = new Label("On this page");
        here.getStyleClass().add("group-heading");
        here.setLabelFor(headings);
        getChildren().addAll(pages, here, headings);
        model.visitProperty().subscribe(this::follow);
    }

    private <T> void list(ListView<T> list, String id, String name, Consumer<T> open) {
        list.setId(id);
        list.getStyleClass().add("help-list-view");
        list.setAccessibleText(name);
        list.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (chosen != null && !following) {
                open.accept(chosen);
            }
        });
        // a click on what is selected already goes there again
        list.setOnMouseClicked(e -> {
            T chosen = list.getSelectionModel().getSelectedItem();
            if (chosen != null) {
                open.accept(chosen);
            }
        });
    }

    private void follow(HelpViewModel.Visit visit) {
        following = true;
        HelpPage page = model.page();
        pages.getSelectionModel().select(page);
        List<HelpEntry> now = page.contents();
        if (!headings.getItems().equals(now)) {
            headings.getItems().setAll(now);
        }
        headings.getSelectionModel().clearSelection();
        page.at(visit.place().anchor()).ifPresent(headings.getSelectionModel()::select);
        following = false;
    }

    /// A line of contents; lower levels stand further in.
    private static final class TitleCell<T> extends ListCell<T> {
        private final Function<T, String> title;
        private final Function<T, Boolean> inner;

        TitleCell(Function<T, String> title, Function<T, Boolean> inner) {
            this.title = title;
            this.inner = inner;
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? null : title.apply(item));
            pseudoClassStateChanged(INNER, !empty && item != null && inner.apply(item));
        }
    }
}
