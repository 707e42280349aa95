package dlnlab.ui.help;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The user guide over the window: contents or hits on the left, the page on the right. Typing searches, Enter goes
/// from hit to hit, Alt+Left goes back, Escape closes. While it is shown the focus stays inside.
public final class HelpView extends StackPane {
    /// Id of the view.
    public static final String ID = "help";
    /// Id of the search field.
    public static final String SEARCH_ID = "help-search";
    /// Id of the line that counts what was found.
    public static final String SUMMARY_ID = "help-summary";
    /// Id of the button to the place before.
    public static final String BACK_ID = "help-back";
    /// Id of the button that closes the guide.
    public static final String CLOSE_ID = "help-close";

    private static final KeyCombination BACK = new KeyCodeCombination(KeyCode.LEFT, KeyCombination.ALT_DOWN);
    private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

    private final Runnable close;
    private final HelpViewModel model = new HelpViewModel(GuideBook.load());
    private final TextField search = new TextField();
    private final PagePane page = new PagePane();
    private final HelpContents contents = new HelpContents(model);
    private final HitList hits = new HitList(model);
    private @Nullable Node focusBefore;
    private Subscription whileShown = Subscription.EMPTY;

    /// A hidden guide.
    /// @param close run after the guide has hidden itself
    public HelpView(Runnable close) {
        this.close = close;
        setId(ID);
        getStyleClass().add("help-view");
        setAccessibleText("User guide");
        HBox body = new HBox(left(), page);
        body.getStyleClass().add("help-body-row");
        HBox.setHgrow(page, Priority.ALWAYS);
        VBox.setVgrow(body, Priority.ALWAYS);
        VBox card = new VBox(head(), body);
        card.getStyleClass().add("help-card");
        card.setMinSize(0, 0);
        getChildren().add(card);
        setVisible(false);
        setManaged(false);
        model.scrollProperty().bind(page.vvalueProperty());
        model.queryProperty().bindBidirectional(search.textProperty());
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        addEventFilter(KeyEvent.KEY_TYPED, this::onTyped);
        setOnMouseClicked(e -> {
            if (e.getTarget().equals(this)) {
                hide();
            }
        });
    }

    /// Opens the guide, or another place of it. What is found stands out; an unknown anchor is the top of the page.
    /// @param file name of a page, such as `parameters.md`
    /// @param anchor an id in the first column of a table (`depth`), a scene's id, a heading's anchor, or empty
    /// @throws IllegalArgumentException if there is no such page
    public void show(String file, String anchor) {
        model.show(file, anchor);
        if (isVisible()) {
            return;
        }
        model.forgetThePast();
        focusBefore = getScene() == null ? null : getScene().getFocusOwner();
        setManaged(true);
        setVisible(true);
        // a page is built when it is shown, so that a window that never opens the guide pays little for it
        whileShown = model.visitProperty().subscribe(this::go);
        search.requestFocus();
        if (getScene() != null) {
            whileShown = whileShown.and(getScene().focusOwnerProperty().subscribe(this::keepFocus));
        }
    }

    /// Closes the guide; the focus returns to where it was.
    public void hide() {
        whileShown.unsubscribe();
        setVisible(false);
        setManaged(false);
        close.run();
        if (focusBefore != null) {
            focusBefore.requestFocus();
        }
    }

    private HBox head() {
        Label title = new Label("User guide");
        title.getStyleClass().add("help-title");
        Button back = button("Back", BACK_ID, Feather.ARROW_LEFT, "Back to the place before (Alt+Left)");
        back.disableProperty().bind(Bindings.not(model.canGoBackProperty()));
        back.setOnAction(e -> model.back());
        Button end = button("Close", CLOSE_ID, Feather.X, "Close the guide (Escape)");
        end.setOnAction(e -> hide());
        HBox gap = new HBox();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, back, gap, end);
        head.getStyleClass().add("help-top");
        return head;
    }

    private static Button button(String text, String id, Feather icon, String name) {
        Button button = new Button(text, new FontIcon(icon));
        button.setId(id);
        button.setAccessibleText(name);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private VBox left() {
        search.setId(SEARCH_ID);
        search.setPromptText("Search: just type");
        search.setAccessibleText("Search the guide; Enter goes to the next place found");
        Label summary = new Label();
        summary.setId(SUMMARY_ID);
        summary.getStyleClass().add("help-summary");
        summary.setWrapText(true);
        summary.textProperty()
                .bind(Bindings.createStringBinding(
                        model::summary, model.queryProperty(), model.hits(), model.chosenProperty()));
        StackPane lists = new StackPane(contents, hits);
        VBox.setVgrow(lists, Priority.ALWAYS);
        search.textProperty().subscribe(words -> {
            boolean searching = !words.isBlank();
            hits.setVisible(searching);
            contents.setVisible(!searching);
            summary.setVisible(searching);
            summary.setManaged(searching);
        });
        VBox left = new VBox(search, summary, lists);
        left.getStyleClass().add("help-left");
        return left;
    }

    private void go(HelpViewModel.Visit visit) {
        String from = visit.place().page();
        page.show(model.page(), link -> model.book().target(from, link).isPresent(), model::follow);
        if (Double.isNaN(visit.scroll())) {
            page.goTo(visit.place().anchor(), visit.marked());
        } else {
            page.returnTo(visit.scroll());
        }
    }

    private void keepFocus(@Nullable Node owner) {
        for (Node at = owner; at != null; at = at.getParent()) {
            if (at.equals(this)) {
                return;
            }
        }
        search.requestFocus();
    }

    private void onKey(KeyEvent event) {
        if (BACK.match(event)) {
            model.back();
        } else if (FIND.match(event)) {
            search.requestFocus();
            search.selectAll();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            hide();
        } else if (event.getCode() == KeyCode.PAGE_DOWN || event.getCode() == KeyCode.PAGE_UP) {
            page.turn(event.getCode() == KeyCode.PAGE_DOWN ? 1 : -1);
        } else if (!search.isFocused() || !searchKey(event)) {
            return;
        }
        event.consume();
    }

    private boolean searchKey(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> {
                if (event.isShiftDown()) {
                    model.previous();
                } else {
                    model.next();
                }
            }
            case DOWN -> model.next();
            case UP -> model.previous();
            default -> {
                return false;
            }
        }
        return true;
    }

    // a letter typed anywhere begins a search
    private void onTyped(KeyEvent event) {
        String typed = event.getCharacter();
        boolean letter = !typed.isBlank() && typed.codePoints().noneMatch(Character::isISOControl);
        if (letter && !search.isFocused() && !event.isShortcutDown() && !event.isAltDown()) {
            search.requestFocus();
            search.setText(typed);
            search.end();
            event.consume();
        }
    }
}
