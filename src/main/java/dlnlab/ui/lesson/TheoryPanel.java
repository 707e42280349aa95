package dlnlab.ui.lesson;

import dlnlab.scene.Scene;
import dlnlab.ui.formula.FormulaView;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The statement that the run illustrates, its symbols with their present values, measured numbers beside what the
/// theory says about them, what to look at and what to try.
public final class TheoryPanel extends ScrollPane {
    /// Id of the panel.
    public static final String ID = "theory";
    /// Id of the formula.
    public static final String FORMULA_ID = "theory-formula";
    /// Id of the line that says what this is about.
    public static final String QUESTION_ID = "theory-question";
    /// Prefix of the ids of suggestions; their number follows.
    public static final String TRY_ID = "try-";

    private final LessonViewModel model;
    private final Label question = words("theory-question");
    private final FormulaView formula = new FormulaView();
    private final Label text = words("theory-text");
    private final Label source = words("theory-source");
    private final VBox glossary = new VBox();
    private final FollowedRuns followed;
    private final VerdictGrid verdicts = new VerdictGrid();
    private final VBox look = new VBox();
    private final VBox tries = new VBox();
    private final VBox content = new VBox();
    private final ReadOnlyStringWrapper pointed = new ReadOnlyStringWrapper("");
    private List<GlossaryTerm> terms = List.of();
    private @Nullable Words shown;

    /// A panel of the model's lesson.
    public TheoryPanel(LessonViewModel model) {
        this.model = model;
        followed = new FollowedRuns(model.runs());
        setId(ID);
        question.setId(QUESTION_ID);
        formula.setId(FORMULA_ID);
        getStyleClass().add("theory-panel");
        content.getStyleClass().add("theory-content");
        look.getStyleClass().add("theory-list");
        tries.getStyleClass().add("theory-list");
        glossary.getStyleClass().add("glossary");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        formula.pointedProperty().subscribe(pointed::set);
        verdicts.pointedProperty().subscribe(pointed::set);
        pointed.subscribe(formula::highlight);
    }

    /// The quantity whose symbol or verdict is under the pointer, empty where there is none.
    public ReadOnlyStringProperty pointedProperty() {
        return pointed.getReadOnlyProperty();
    }

    /// The verdict that was clicked last, as the id of its quantity.
    public ReadOnlyStringProperty chosenProperty() {
        return verdicts.chosenProperty();
    }

    /// Shows the lesson of what was opened. Where it says the same as before only the numbers are brought up to date:
    /// a knob that restarts the runs leaves the words as they are.
    public void show() {
        showQuestion();
        Words now = Words.of(model);
        if (!now.equals(shown)) {
            shown = now;
            show(now);
            terms = List.of();
        }
        refresh();
    }

    private void show(Words now) {
        formula.show(now.formula(), now.spoken());
        text.setText(now.text());
        source.setText(now.source());
        look.getChildren().setAll(now.look().stream().map(TheoryPanel::point).toList());
        tries.getChildren().clear();
        for (Scene.Try suggestion : now.tries()) {
            tries.getChildren().add(link(suggestion, tries.getChildren().size() + 1));
        }
        content.getChildren()
                .setAll(
                        heading(now.heading()),
                        question,
                        heading("Theory"),
                        formula,
                        glossary,
                        text,
                        source,
                        heading("Measured now"),
                        followed,
                        verdicts);
        if (!now.look().isEmpty()) {
            content.getChildren().addAll(heading("Look at"), look);
        }
        if (!now.tries().isEmpty()) {
            content.getChildren().addAll(heading("Try"), tries);
        }
    }

    /// Says again what this is about, after the setup has changed.
    public void showQuestion() {
        question.setText(model.question());
    }

    /// Brings the measured numbers up to date.
    public void refresh() {
        verdicts.show(model.verdicts());
        List<GlossaryTerm> now = model.glossary();
        if (!now.equals(terms)) {
            showTerms(now);
            terms = now;
        }
    }

    private void showTerms(List<GlossaryTerm> now) {
        boolean same = now.size() == terms.size();
        for (int i = 0; same && i < now.size(); i++) {
            same = now.get(i).tex().equals(terms.get(i).tex());
        }
        if (!same) {
            glossary.getChildren().setAll(now.stream().map(this::term).toList());
        }
        for (int i = 0; i < now.size(); i++) {
            ((TermRow) glossary.getChildren().get(i)).setValue(now.get(i).value());
        }
    }

    private TermRow term(GlossaryTerm term) {
        TermRow row = new TermRow(term);
        row.setOnMouseEntered(e -> pointed.set(term.quantity()));
        row.setOnMouseExited(e -> pointed.set(""));
        return row;
    }

    private Hyperlink link(Scene.Try suggestion, int number) {
        Hyperlink link = new Hyperlink("→ " + suggestion.label());
        link.setId(TRY_ID + number);
        link.setWrapText(true);
        link.getStyleClass().add("try-link");
        link.setOnAction(e -> {
            model.attempt(suggestion);
            link.setVisited(false);
        });
        return link;
    }

    private static Node point(String words) {
        Label label = words("theory-text");
        label.setText(words);
        return label;
    }

    private static Node heading(String words) {
        Label heading = new Label(words.toUpperCase(Locale.ROOT));
        heading.getStyleClass().add("group-heading");
        return heading;
    }

    private static Label words(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    /// What does not change while a run goes on.
    private record Words(
            String heading,
            String formula,
            String spoken,
            String text,
            String source,
            List<String> look,
            List<Scene.Try> tries) {
        static Words of(LessonViewModel model) {
            return new Words(
                    model.heading(),
                    model.formula(),
                    model.spoken(),
                    model.text(),
                    model.source(),
                    List.copyOf(model.look()),
                    List.copyOf(model.tries()));
        }
    }

    /// A symbol and what it is now, and below what it means.
    private static final class TermRow extends VBox {
        private final Label value = new Label();

        TermRow(GlossaryTerm term) {
            getStyleClass().add("term");
            FormulaView symbol = new FormulaView();
            symbol.show(term.tex(), term.words());
            symbol.setMinWidth(USE_PREF_SIZE);
            value.getStyleClass().add("term-value");
            // several values need more than one line beside a wide symbol
            value.setWrapText(true);
            value.setMaxWidth(Double.MAX_VALUE);
            value.setMinHeight(USE_PREF_SIZE);
            HBox.setHgrow(value, Priority.ALWAYS);
            HBox head = new HBox(symbol, value);
            head.getStyleClass().add("term-head");
            Label words = words("term-words");
            words.setText(term.words());
            getChildren().addAll(head, words);
        }

        void setValue(String text) {
            value.setText(text);
        }
    }
}
