package dlnlab.ui.lesson;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The question across the head of a window that has no room for the theory, and once the runs have ended the number
/// that answers it.
public final class QuestionLine extends HBox {
    /// Id of the line.
    public static final String ID = "question-line";
    /// Id of the number.
    public static final String VALUE_ID = "question-line-value";

    private final LessonViewModel model;
    private final Label question = new Label();
    private final Label value = new Label();
    private final Label verdict = new Label();

    /// A line of the model's lesson.
    public QuestionLine(LessonViewModel model) {
        this.model = model;
        setId(ID);
        getStyleClass().add("question-line");
        question.getStyleClass().add("theory-question");
        question.setWrapText(true);
        question.setMinWidth(0);
        question.setMinHeight(USE_PREF_SIZE);
        question.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(question, Priority.ALWAYS);
        value.setId(VALUE_ID);
        value.setMinWidth(USE_PREF_SIZE);
        verdict.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(question, value, verdict);
    }

    /// Brings it up to date; what does not change costs nothing.
    public void refresh() {
        question.setText(model.question());
        Verdict first = model.answerWaits() ? Verdict.NONE : model.headline();
        value.setText(first.name().isEmpty() ? "" : first.name() + ": " + first.value());
        verdict.setText(first.text());
        verdict.setVisible(!first.text().isEmpty());
        verdict.getStyleClass()
                .setAll(
                        "label",
                        "verdict-pill",
                        "verdict-" + first.judgement().name().toLowerCase(Locale.ROOT));
    }
}
