package dlnlab.ui.app;

import dlnlab.experiment.Parameters;
import dlnlab.experiment.Variation;
import dlnlab.ui.lab.LabViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// One picture of the window.
///
/// @param name what is seen
/// @param opening the preset or scene that is run, to its end
/// @param width in pixels
/// @param height in pixels
/// @param presenting whether only the stage is shown
/// @param onDisplay whether it shows menus, dialogs or the pointer, which need a display
/// @param acts what is done after the run, one after the other, each run to its end
record Shot(
        String name,
        String opening,
        Theme theme,
        int width,
        int height,
        boolean presenting,
        boolean onDisplay,
        List<Consumer<MainPanel>> acts) {
    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;

    static Shot of(String name, String opening, Theme theme) {
        return new Shot(name, opening, theme, WIDTH, HEIGHT, false, false, List.of());
    }

    /// Name with the theme, and the size where it is not the usual one.
    String file() {
        String usual = name + "-" + theme.word();
        return width == WIDTH && height == HEIGHT ? usual : usual + "-" + width + "x" + height;
    }

    Shot in(Theme other) {
        return new Shot(name, opening, other, width, height, presenting, onDisplay, acts);
    }

    Shot sized(int newWidth, int newHeight) {
        return new Shot(name, opening, theme, newWidth, newHeight, presenting, onDisplay, acts);
    }

    Shot presented() {
        return new Shot(name, opening, theme, width, height, true, onDisplay, acts);
    }

    /// Changes a knob, which makes the run so far the ghost.
    Shot changing(String id, String value) {
        return then(lab -> lab.change(Parameters.get(id), value));
    }

    /// Runs again with several values of a knob.
    Shot comparing(String id, String... values) {
        return then(lab -> lab.compare(Variation.each(Parameters.get(id), List.of(values))));
    }

    /// Does something to what the window shows.
    Shot then(Consumer<LabViewModel> act) {
        return onPanel(panel -> act.accept(panel.lab()));
    }

    /// Does something in the window.
    Shot onPanel(Consumer<MainPanel> act) {
        List<Consumer<MainPanel>> more = new ArrayList<>(acts);
        more.add(act);
        return new Shot(name, opening, theme, width, height, presenting, onDisplay, more);
    }

    /// Does something that opens a menu or another window, or that needs the pointer.
    Shot opening(Consumer<MainPanel> act) {
        Shot shot = onPanel(act);
        return new Shot(name, opening, theme, width, height, presenting, true, shot.acts());
    }
}
