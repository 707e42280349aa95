package dlnlab.ui.help;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What a reader of the guide does: opens pages, follows links, goes back, searches.
final class HelpViewModel {
    /// One look at a place.
    /// @param number counts the looks, so that going to the same place again is a change
    /// @param place where
    /// @param marked whether the place is to stand out
    /// @param scroll how far down the page was left, 0 to 1, or NaN to go to the place itself
    record Visit(int number, Place place, boolean marked, double scroll) {}

    private final GuideBook book;
    private final Deque<Visit> past = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Visit> visit;
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<HelpEntry> hits = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(-1);
    private final DoubleProperty scroll = new SimpleDoubleProperty();

    /// A reader at the top of the first page.
    HelpViewModel(GuideBook book) {
        this.book = book;
        visit = new ReadOnlyObjectWrapper<>(new Visit(0, new Place(book.first().file(), ""), false, Double.NaN));
        query.subscribe(words -> search());
    }

    /// The guide.
    GuideBook book() {
        return book;
    }

    /// The open page.
    HelpPage page() {
        return book.page(visit.get().place().page());
    }

    /// Where the reader is.
    ReadOnlyObjectProperty<Visit> visitProperty() {
        return visit.getReadOnlyProperty();
    }

    /// Whether there is a place to go back to.
    BooleanExpression canGoBackProperty() {
        return canGoBack.getReadOnlyProperty();
    }

    /// The words searched for.
    StringProperty queryProperty() {
        return query;
    }

    /// What was found, the likeliest first.
    ObservableList<HelpEntry> hits() {
        return hits;
    }

    /// Index of the hit that is shown, or -1 before the first jump.
    ReadOnlyIntegerProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// How far down the page stands, 0 to 1; kept by the view, so that Back can return there.
    DoubleProperty scrollProperty() {
        return scroll;
    }

    /// Opens a page where it explains something; that stands out. An unknown id opens the top of the page.
    /// @param file such as `parameters.md`
    /// @param id such as `depth`, a heading's anchor, or empty
    /// @throws IllegalArgumentException if there is no such page
    void show(String file, String id) {
        book.page(file)
                .about(id)
                .filter(entry -> !id.isEmpty())
                .ifPresentOrElse(this::openMarked, () -> open(new Place(file, ""), false));
    }

    /// Forgets the way here: for a guide that is opened anew.
    void forgetThePast() {
        past.clear();
        canGoBack.set(false);
    }

    /// Opens the top of a page.
    void openPage(String file) {
        open(new Place(book.page(file).file(), ""), false);
    }

    /// Goes to a heading.
    void open(HelpEntry entry) {
        open(new Place(entry.page(), entry.anchor()), false);
    }

    private void openMarked(HelpEntry entry) {
        open(new Place(entry.page(), entry.anchor()), true);
    }

    /// Follows a link of the open page; one that leads out of the guide does nothing.
    void follow(String destination) {
        book.target(page().file(), destination).ifPresent(place -> open(place, false));
    }

    /// Returns to where the reader was before.
    void back() {
        Visit before = past.pollLast();
        if (before != null) {
            set(before.place(), before.marked(), before.scroll());
        }
    }

    /// Shows the next hit, after the last one the first.
    void next() {
        choose(chosen.get() + 1);
    }

    /// Shows the hit before, before the first one the last.
    void previous() {
        choose(Math.max(chosen.get(), 0) - 1);
    }

    /// Shows a hit.
    /// @param index counted from 0, around the ends
    void choose(int index) {
        if (!hits.isEmpty()) {
            chosen.set(Math.floorMod(index, hits.size()));
            openMarked(hits.get(chosen.get()));
        }
    }

    /// How many places were found and which of them is shown, or empty without words.
    String summary() {
        if (query.get().isBlank()) {
            return "";
        }
        if (hits.isEmpty()) {
            return "Nothing has all these words; try fewer.";
        }
        String places = hits.size() == 1 ? "1 place" : hits.size() + " places";
        return chosen.get() < 0 ? places + ", Enter goes there" : (chosen.get() + 1) + " of " + places;
    }

    private void search() {
        chosen.set(-1);
        List<HelpEntry> found = HelpSearch.find(book, query.get());
        hits.setAll(found);
    }

    private void open(Place place, boolean marked) {
        Visit now = visit.get();
        if (!now.place().equals(place)) {
            past.addLast(new Visit(now.number(), now.place(), now.marked(), scroll.get()));
        }
        set(place, marked, Double.NaN);
    }

    private void set(Place place, boolean marked, double where) {
        canGoBack.set(!past.isEmpty());
        visit.set(new Visit(visit.get().number() + 1, place, marked, where));
    }
}
