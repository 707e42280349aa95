package dlnlab.ui.app;

import dlnlab.run.Clock;
import dlnlab.ui.lab.LabViewModel;
import java.util.function.DoubleUnaryOperator;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;

/// The words over the charts while another experiment is being prepared, for so long that a person should know.
final class PreparingNote extends Label {
    /// Its id.
    static final String ID = "preparing";

    /// What is ready sooner needs no words, and the old curves do not flicker.
    private static final long GRACE_NANOS = 100_000_000;

    private final LabViewModel lab;
    private final Clock clock;
    private boolean preparing;
    private long since;

    PreparingNote(LabViewModel lab, Clock clock) {
        this.lab = lab;
        this.clock = clock;
        setId(ID);
        getStyleClass().add("preparing-note");
        setVisible(false);
        setMouseTransparent(true);
    }

    /// All is prepared.
    void hide() {
        preparing = false;
        setVisible(false);
    }

    /// Asked in each frame while something is prepared: from some time on it says so.
    /// @return whether it does
    boolean isDue() {
        long now = clock.nanos();
        since = preparing ? since : now;
        preparing = true;
        boolean isLong = now - since >= GRACE_NANOS;
        if (isLong) {
            setText(
                    lab.isChanged()
                            ? "Preparing the changed experiment …"
                            : "Preparing “" + lab.openingProperty().get().title() + "” …");
            setVisible(true);
            requestLayout();
        }
        return isLong;
    }

    /// Puts it into the middle of a tile.
    void place(Bounds tile, DoubleUnaryOperator snapX, DoubleUnaryOperator snapY) {
        autosize();
        relocate(
                snapX.applyAsDouble(tile.getCenterX() - getWidth() / 2),
                snapY.applyAsDouble(tile.getCenterY() - getHeight() / 2));
    }
}
