package dlnlab.ui.app;

import dlnlab.ui.lab.LabViewModel;
import dlnlab.ui.lab.StartWords;
import dlnlab.ui.setup.CompareMenu;
import dlnlab.ui.setup.SetupViewModel;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The program's name, the chooser of presets, what was changed since, theory and theme switches.
final class TopBar extends HBox {
    /// Widths in em from which the buttons have words, without and with the pill of changes.
    private static final double WORDS_ALONE = 86;

    private static final double WORDS_WITH_CHANGES = 104;
    /// Width in em from which the pill of changes is whole, and its least width in narrower windows.
    private static final double WHOLE_CHANGES = 88;

    private static final double SHORT_CHANGES_EM = 5;
    /// Width in em of everything but the chooser and the pill, with words.
    private static final double BESIDES_CHOOSER = 68;
    /// Size of the program's name.
    private static final double NAME_EM = 1.15;

    private final CompareMenu comparisons;
    private final LabViewModel lab;
    private final Chooser chooser;
    private final Label name = new Label("DLN Lab");
    private final Button changes = new Button();
    private final Tooltip before = new Tooltip();
    private final ToggleButton theory = new ToggleButton("Theory", new FontIcon(Feather.BOOK_OPEN));
    private final Button present = new Button("Present", new FontIcon(Feather.CAST));
    private final FontIcon themeIcon = new FontIcon(Feather.MOON);
    private final Button theme = new Button("", themeIcon);
    private final MenuButton compare = new MenuButton("Compare", new FontIcon(Feather.COPY));
    private final MenuItem pin = new MenuItem();
    private final MenuItem line = new SeparatorMenuItem();
    private final MenuButton file = new MenuButton("File", new FontIcon(Feather.FILE));
    private final MenuButton help = new MenuButton("", new FontIcon(Feather.HELP_CIRCLE));
    private final ToggleButton network = new ToggleButton("Network", new FontIcon(Feather.SHARE_2));
    private final ToggleButton runs = new ToggleButton("Runs", new FontIcon(Feather.LIST));

    /// @param fileItems of the menu of files
    /// @param helpItems of the menu of help
    TopBar(
            SetupViewModel setup,
            List<MenuItem> fileItems,
            List<MenuItem> helpItems,
            Runnable switchTheme,
            Runnable startPresenting) {
        comparisons = new CompareMenu(setup);
        this.lab = setup.lab();
        chooser = new Chooser(lab);
        getStyleClass().add("top-bar");
        name.getStyleClass().add("program-name");
        name.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren()
                .addAll(
                        name,
                        file,
                        chooser,
                        previous(),
                        next(),
                        changes,
                        gap,
                        compare,
                        runs,
                        network,
                        theory,
                        present,
                        help,
                        theme);
        changes.setId(WindowIds.CHANGES_ID);
        changes.getStyleClass().add("changes-pill");
        changes.setOnAction(e -> lab.undoChanges());
        changes.setTooltip(before);
        compare.setId(WindowIds.COMPARE_ID);
        compare.getStyleClass().add("flat");
        compare.setMinWidth(USE_PREF_SIZE);
        compare.setTooltip(new Tooltip("Run again with other values, side by side"));
        pin.setId(WindowIds.PIN_ID);
        pin.setOnAction(e -> lab.togglePin());
        compare.setOnShowing(e -> showComparisons());
        showComparisons();
        runs.setId(WindowIds.RUNS_ID);
        runs.getStyleClass().addAll("flat", "theory-toggle");
        runs.setMinWidth(USE_PREF_SIZE);
        runs.setTooltip(new Tooltip("Table of the runs"));
        file.setId(WindowIds.FILE_ID);
        file.getStyleClass().add("flat");
        file.setMinWidth(USE_PREF_SIZE);
        file.getItems().setAll(fileItems);
        file.setAccessibleText("File");
        help.setId(WindowIds.HELP_ID);
        help.getStyleClass().add("flat");
        help.setMinWidth(USE_PREF_SIZE);
        help.getItems().setAll(helpItems);
        help.setAccessibleText("Help");
        help.setTooltip(new Tooltip("Guide and keys"));
        network.setId(WindowIds.NETWORK_ID);
        network.getStyleClass().addAll("flat", "theory-toggle");
        network.setMinWidth(USE_PREF_SIZE);
        network.setTooltip(new Tooltip("Picture of the network and its weights (W)"));
        network.setAccessibleText("Network");
        lab.tiles().shownProperty().subscribe(shown -> network.setSelected(shown.network()));
        theory.setId(WindowIds.THEORY_ID);
        theory.getStyleClass().addAll("flat", "theory-toggle");
        theory.setMinWidth(USE_PREF_SIZE);
        present.setId(WindowIds.PRESENT_ID);
        present.getStyleClass().add("flat");
        present.setMinWidth(USE_PREF_SIZE);
        present.setTooltip(new Tooltip("Present to a hall (F11)"));
        present.setAccessibleText("Present");
        present.setOnAction(e -> startPresenting.run());
        theme.setId(WindowIds.THEME_ID);
        theme.getStyleClass().add("flat");
        theme.setMinWidth(USE_PREF_SIZE);
        theme.setTooltip(new Tooltip("Light, dark or projector (Ctrl+T)"));
        theme.setAccessibleText("Theme: light, dark or projector");
        theme.setOnAction(e -> switchTheme.run());
        compare.setAccessibleText("Compare");
        runs.setAccessibleText("Runs");
        theory.setAccessibleText("Theory");
        widthProperty().subscribe(this::fit);
        name.fontProperty().subscribe(this::fit);
        chooser.widthProperty().subscribe(this::fit);
        lab.openingProperty().subscribe(opening -> showChanges());
        lab.setupProperty().subscribe(now -> showChanges());
    }

    /// Leaves out the words of the buttons where they would not fit.
    private void fit() {
        double em = name.getFont().getSize() / NAME_EM;
        double words = changes.isVisible() ? WORDS_WITH_CHANGES : WORDS_ALONE;
        double titled = BESIDES_CHOOSER * em + chooser.leastWidth() + (changes.isVisible() ? changes.prefWidth(-1) : 0);
        boolean small = getWidth() < Math.max(words * em, titled);
        // the pill is cut only in windows that are too narrow for a short chooser
        changes.setMinWidth(getWidth() < WHOLE_CHANGES * em ? SHORT_CHANGES_EM * em : USE_PREF_SIZE);
        ContentDisplay display = small ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT;
        List.of(file, compare, runs, network, theory, present).forEach(control -> control.setContentDisplay(display));
    }

    ToggleButton theory() {
        return theory;
    }

    ToggleButton network() {
        return network;
    }

    ToggleButton runs() {
        return runs;
    }

    private void showComparisons() {
        boolean pinned = lab.runs().leadProperty().get().pinnedProperty().get();
        pin.setText(pinned ? "Unpin this run (P)" : "Pin this run: keep it when something changes (P)");
        List<MenuItem> items = new ArrayList<>(List.of(pin, line));
        items.addAll(comparisons.items());
        if (!items.equals(compare.getItems())) {
            compare.getItems().setAll(items);
        }
    }

    /// The cards of the chooser, to be laid over the window.
    CoursePanel course() {
        return chooser.course();
    }

    void showTheme(Theme present) {
        chooser.course().showTheme(present);
        themeIcon.setIconCode(
                switch (present) {
                    case LIGHT -> Feather.SUN;
                    case DARK -> Feather.MOON;
                    case PROJECTOR -> Feather.MONITOR;
                });
    }

    private Button previous() {
        return arrow(WindowIds.PREVIOUS_ID, Feather.CHEVRON_LEFT, "Previous scene (Page Up)", -1);
    }

    private Button next() {
        return arrow(WindowIds.NEXT_ID, Feather.CHEVRON_RIGHT, "Next scene (Page Down)", 1);
    }

    private Button arrow(String id, Feather icon, String tip, int by) {
        Button button = new Button("", new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().addAll("flat", "arrow-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(tip));
        button.setAccessibleText(tip);
        button.setOnAction(e -> move(by));
        return button;
    }

    void move(int by) {
        lab.openings().moveScene(by);
    }

    private void showChanges() {
        var differences = lab.changes();
        int count = differences.size();
        String where = lab.openingProperty().get().scene() == null ? "the experiment" : "the scene";
        changes.setVisible(lab.isChanged());
        changes.setManaged(lab.isChanged());
        String others = StartWords.changes(lab);
        String weights = StartWords.weights(lab);
        changes.setText((count == 0
                        ? (weights.isEmpty() ? "another comparison" : weights)
                        : count + (count == 1 ? " change" : " changes"))
                + " · back to " + where);
        StringBuilder tip = new StringBuilder("Back to " + where + " as it was:");
        differences.forEach(d -> tip.append('\n')
                .append(d.parameter().label())
                .append(": ")
                .append(d.before())
                .append(" → ")
                .append(d.after()));
        if (!others.isEmpty()) {
            tip.append('\n').append(others);
        }
        before.setText(tip.toString());
        fit();
    }
}
