package dlnlab.ui.app;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dlnlab.plot.Palette;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.text.Font;

/// The looks of the window.
public enum Theme {
    LIGHT("light"),
    DARK("dark"),
    /// High contrast and thicker lines, for a hall that is not dark.
    PROJECTOR("projector");

    private static final String STYLES = Objects.requireNonNull(
                    Theme.class.getResource("/dlnlab/ui/theme.css"), "theme.css")
            .toExternalForm();

    private final String styleClass;

    Theme(String styleClass) {
        this.styleClass = styleClass;
    }

    /// The style classes of all looks.
    static List<String> styleClasses() {
        return Arrays.stream(values()).map(theme -> theme.styleClass).toList();
    }

    /// The look of a name, the light one where there is none such.
    static Theme named(String word) {
        return find(word).orElse(LIGHT);
    }

    /// The look of a name, if there is one.
    static Optional<Theme> find(String word) {
        return Arrays.stream(values())
                .filter(theme -> theme.styleClass.equals(word))
                .findFirst();
    }

    /// Its name in files.
    String word() {
        return styleClass;
    }

    /// Its colours for figures.
    Palette palette() {
        return switch (this) {
            case LIGHT -> Palette.light();
            case DARK -> Palette.dark();
            case PROJECTOR -> Palette.projector();
        };
    }

    /// The one after this.
    public Theme next() {
        return values()[(List.of(values()).indexOf(this) + 1) % values().length];
    }

    /// Dresses a window's root.
    public void apply(Parent root) {
        Fonts.load();
        Application.setUserAgentStylesheet(
                this == DARK ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        if (!root.getStylesheets().contains(STYLES)) {
            root.getStylesheets().add(STYLES);
        }
        root.getStyleClass().removeAll(styleClasses());
        root.getStyleClass().add(styleClass);
    }

    /// The program's own typeface, so that it looks the same on every machine.
    private static final class Fonts {
        private static boolean loaded;

        static void load() {
            if (!loaded) {
                loaded = true;
                for (String weight : new String[] {"Regular", "SemiBold", "Bold"}) {
                    Font.loadFont(Theme.class.getResourceAsStream("/dlnlab/ui/fonts/Inter-" + weight + ".otf"), 14);
                }
            }
        }
    }
}
