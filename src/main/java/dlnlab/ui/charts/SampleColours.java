package dlnlab.ui.charts;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;

/// Colours of the style sheet for what is painted pixel by pixel: invisible lines wear the style classes, so that the
/// pictures follow the theme.
final class SampleColours extends Group {
    private final List<Line> lines = new ArrayList<>();

    /// @param changed is told when one of them changes
    /// @param styleClasses one per colour, each of which sets a stroke
    SampleColours(Runnable changed, String... styleClasses) {
        setManaged(false);
        for (String styleClass : styleClasses) {
            Line line = new Line();
            line.getStyleClass().add(styleClass);
            line.setOpacity(0);
            lines.add(line);
            line.strokeProperty().subscribe(paint -> changed.run());
        }
        getChildren().addAll(lines);
    }

    /// A colour as 0xrrggbb.
    int rgb(int k) {
        Color colour = colour(k);
        return channel(colour.getRed()) << 16 | channel(colour.getGreen()) << 8 | channel(colour.getBlue());
    }

    /// How opaque it is, from 0 to 1.
    double opacity(int k) {
        return colour(k).getOpacity();
    }

    /// A pixel between two of them, premultiplied.
    ///
    /// @param share 0 for the first one, 1 for the second
    int mixed(int from, int to, double share) {
        double alpha = opacity(from) + share * (opacity(to) - opacity(from));
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int low = rgb(from) >> shift & 0xff;
            int high = rgb(to) >> shift & 0xff;
            mixed |= (int) Math.round(low + share * (high - low)) << shift;
        }
        return DotField.premultiplied(mixed, alpha);
    }

    private Color colour(int k) {
        return k < lines.size() && lines.get(k).getStroke() instanceof Color colour ? colour : Color.GRAY;
    }

    private static int channel(double share) {
        return (int) Math.round(255 * share);
    }
}
