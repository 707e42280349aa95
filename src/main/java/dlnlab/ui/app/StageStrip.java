package dlnlab.ui.app;

import dlnlab.ui.formula.FormulaView;
import dlnlab.ui.lab.LabViewModel;
import dlnlab.ui.lesson.LessonViewModel;
import dlnlab.ui.lesson.Verdict;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The head of the stage while presenting: title, question or answer, formula, verdict and iteration. While a question
/// stands unanswered, formula and verdict keep only their room: they would answer it.
final class StageStrip extends HBox {
    static final String TITLE_ID = "stage-title";
    static final String QUESTION_ID = "stage-question";
    static final String VERDICT_ID = "stage-verdict";
    static final String VALUE_ID = "stage-value";
    static final String FORMULA_ID = "stage-formula";
    static final String WAIT_ID = "stage-wait";

    private final LabViewModel lab;
    private final LessonViewModel lesson;
    private final Label title = new Label();
    private final Label question = new Label();
    private final Label room = new Label();
    private final FormulaView formula = new FormulaView();
    private final Label verdict = new Label();
    private final Label value = new Label();
    private final Label wait = new Label();

    StageStrip(LabViewModel lab, LessonViewModel lesson) {
        this.lab = lab;
        this.lesson = lesson;
        getStyleClass().add("stage-strip");
        title.setId(TITLE_ID);
        title.getStyleClass().add("stage-title");
        question.getStyleClass().add("stage-question");
        question.setId(QUESTION_ID);
        question.setWrapText(true);
        question.setMinHeight(USE_PREF_SIZE);
        verdict.setId(VERDICT_ID);
        value.getStyleClass().add("stage-value");
        value.setId(VALUE_ID);
        wait.setId(WAIT_ID);
        wait.getStyleClass().add("stage-wait");
        wait.setMinWidth(USE_PREF_SIZE);
        formula.setId(FORMULA_ID);
        room.getStyleClass().add("stage-question");
        room.setWrapText(true);
        room.setMinHeight(USE_PREF_SIZE);
        room.setVisible(false);
        StackPane said = new StackPane(room, question);
        said.setAlignment(Pos.TOP_LEFT);
        VBox words = new VBox(title, said);
        words.getStyleClass().add("stage-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        VBox result = new VBox(value, verdict);
        result.setAlignment(Pos.CENTER_RIGHT);
        StackPane answer = new StackPane(result, wait);
        StackPane.setAlignment(wait, Pos.CENTER_RIGHT);
        answer.setMinWidth(USE_PREF_SIZE);
        formula.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(words, formula, answer);
    }

    void show() {
        title.setText(lab.openingProperty().get().title());
        room.setText(lesson.longestBeat());
        formula.show(lesson.formula(), "");
        refresh();
    }

    void refresh() {
        question.setText(lesson.beat());
        boolean waits = lesson.answerWaits();
        // the room of what will be seen, so that nothing jumps when it is
        Verdict first = waits ? lesson.expected() : lesson.headline();
        formula.setVisible(!waits);
        value.setVisible(!waits);
        wait.setVisible(waits);
        // Space would only stop what is going
        wait.setText(lab.playing().isPlaying() ? "The answer comes at the end" : "The answer waits: press Space");
        value.setText(first.name().isEmpty() ? "" : first.name() + ": " + first.value());
        verdict.setText(first.text());
        verdict.setVisible(!waits && !first.text().isEmpty());
        verdict.getStyleClass()
                .setAll(
                        "label",
                        "verdict-pill",
                        "verdict-" + first.judgement().name().toLowerCase(Locale.ROOT));
    }
}
