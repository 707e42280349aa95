package dlnlab.ui.charts;

import dlnlab.plot.CurveData;
import java.util.List;

/// Colour and dash of a curve; the style sheet says what they look like in each theme.
///
/// @param colour 1 to [#COLOURS]
/// @param dash 1 (solid) to [#DASHES]
record CurveStyle(int colour, int dash) {
    static final int COLOURS = 8;
    static final int DASHES = 4;

    /// What the curve asks for, else by its position: neighbours differ in colour and in dash, so that they can be
    /// told apart without seeing colours.
    static CurveStyle of(CurveData curve, int position) {
        boolean chosen = curve.colour() != CurveData.AUTOMATIC;
        int colour = chosen ? curve.colour() : position;
        int automaticDash = chosen ? colour : position + position / COLOURS;
        int dash = curve.dash() == CurveData.AUTOMATIC ? automaticDash : curve.dash();
        return new CurveStyle(Math.floorMod(colour, COLOURS) + 1, Math.floorMod(dash, DASHES) + 1);
    }

    /// A solid line.
    ///
    /// @param index into the theme's colours, from 0
    static CurveStyle solid(int index) {
        return new CurveStyle(Math.floorMod(index, COLOURS) + 1, 1);
    }

    /// Style classes of a line in this style.
    List<String> lineClasses() {
        return List.of("curve-line", "curve-colour-" + colour, "curve-dash-" + dash);
    }

    /// Style class of text about the curve.
    String textClass() {
        return "curve-text-" + colour;
    }
}
