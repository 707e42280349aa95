package dlnlab.plot;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/// The colours of a chart, and how thick its lines are, in one look.
///
/// @param curves in the order of the curves' colour indices
/// @param names the same for text, which needs more contrast
/// @param ghost the previous run, and single ones among many
/// @param prediction what a theorem says
/// @param hyperbola the rank-1 completions
/// @param hyperbolaName their name
/// @param swarm where one of many starts ends
/// @param background behind everything
/// @param grid lines at the ticks
/// @param zero lines at zero and small ticks
/// @param label ticks, axes and subtitle
/// @param text the title
/// @param cursor the moment shown
/// @param lineWidth of a curve in em
/// @param thinWidth of ghosts and predictions in em
public record Palette(
        List<Color> curves,
        List<Color> names,
        Color ghost,
        Color prediction,
        Color hyperbola,
        Color hyperbolaName,
        Color swarm,
        Color background,
        Color grid,
        Color zero,
        Color label,
        Color text,
        Color cursor,
        double lineWidth,
        double thinWidth) {
    private static final int COLOURS = 8;
    // the window takes these from its base theme, not from the style sheet
    private static final int LIGHT_TEXT = 0x24292f;
    private static final int LIGHT_CURSOR = 0x0969da;
    private static final int DARK_TEXT = 0xc9d1d9;
    private static final int DARK_CURSOR = 0x58a6ff;

    /// Copies the lists.
    public Palette {
        curves = List.copyOf(curves);
        names = List.copyOf(names);
    }

    /// As in the window's light theme.
    public static Palette light() {
        return of(new ThemeColours("light"), LIGHT_TEXT, LIGHT_CURSOR, 0.145, 0.122);
    }

    /// As in the window's dark theme.
    public static Palette dark() {
        return of(new ThemeColours("dark"), DARK_TEXT, DARK_CURSOR, 0.145, 0.122);
    }

    /// As in the window's theme for projectors.
    public static Palette projector() {
        return of(new ThemeColours("projector"), LIGHT_TEXT, LIGHT_CURSOR, 0.22, 0.18);
    }

    /// For paper: white ground, black type, the light theme's curves.
    public static Palette print() {
        Palette light = light();
        return new Palette(
                light.curves,
                light.names,
                light.ghost,
                Color.BLACK,
                light.hyperbola,
                light.hyperbolaName,
                light.swarm,
                Color.WHITE,
                light.grid,
                light.zero,
                Color.BLACK,
                Color.BLACK,
                Color.BLACK,
                light.lineWidth,
                light.thinWidth);
    }

    private static Palette of(ThemeColours theme, int text, int cursor, double lineWidth, double thinWidth) {
        List<Color> curves = new ArrayList<>();
        List<Color> names = new ArrayList<>();
        for (int k = 1; k <= COLOURS; k++) {
            curves.add(theme.get("-curve-" + k));
            names.add(theme.get("-curve-" + k + "-text"));
        }
        return new Palette(
                curves,
                names,
                theme.get("-curve-ghost"),
                theme.get("-curve-prediction"),
                theme.get("-hyperbola"),
                theme.get("-hyperbola-text"),
                theme.get("-swarm"),
                theme.get("-card-bg"),
                theme.get("-chart-grid"),
                theme.get("-chart-zero"),
                theme.get("-chart-label"),
                theme.get("-color-fg-default", text),
                theme.get("-color-accent-fg", cursor),
                lineWidth,
                thinWidth);
    }
}
