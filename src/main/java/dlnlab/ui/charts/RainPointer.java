package dlnlab.ui.charts;

import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// Which of many members is pointed at: it is read out, and a click or Enter opens that very run.
final class RainPointer {
    private static final double REACH_EM = 0.9;

    private final TileCard tile;
    private final Runnable onChange;
    private RainMembers members;
    private int pointed = -1;

    /// @param onOpen is told the number of the member that is to become a run of its own
    /// @param onChange is run when another one is pointed at
    RainPointer(TileCard tile, RainMembers members, IntConsumer onOpen, Runnable onChange) {
        this.tile = tile;
        this.members = members;
        this.onChange = onChange;
        tile.pane().addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            boolean once = event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 1;
            if (once && event.isStillSincePress() && pointed >= 0) {
                onOpen.accept(member());
            }
        });
        tile.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && tile.isFocused() && pointed >= 0) {
                onOpen.accept(member());
                event.consume();
            }
        });
    }

    /// Points among other members, at none of them yet.
    void follow(RainMembers others) {
        members = others;
        pointed = -1;
    }

    /// The place of the member in the order in which they finished, or -1.
    int pointed() {
        return pointed;
    }

    private int member() {
        return members.places().members()[pointed];
    }

    /// Points at the member nearest to a position in the plot, if one is near.
    /// @param notes on what is drawn with the member at a place in that order; may be empty
    /// @return whether there is one
    boolean pointAt(Point2D at, IntFunction<String> notes) {
        double reach = REACH_EM * tile.yAxis().getTickLabelFont().getSize();
        int nearest = members.nearest(at, reach, tile.xAxis(), tile.yAxis());
        if (nearest < 0) {
            return false;
        }
        if (nearest != pointed) {
            pointed = nearest;
            onChange.run();
        }
        RainPlaces places = members.places();
        String note = notes.apply(nearest);
        tile.pane()
                .hover()
                .showPoint(
                        String.format(Locale.ROOT, "start %,d: click opens it", member() + 1)
                                + (note.isEmpty() ? "" : "\n" + note),
                        places.x()[nearest],
                        places.y()[nearest],
                        tile.spec(),
                        tile.pane().plot(),
                        tile.xAxis(),
                        tile.yAxis());
        return true;
    }

    /// Points at none.
    void leave() {
        if (pointed >= 0) {
            pointed = -1;
            onChange.run();
        }
    }
}
