package dlnlab.ui.formula;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.QuadCurveTo;

/// Outlines of AWT as shapes of JavaFX.
final class Outlines {
    private Outlines() {}

    /// @param scale pixels per unit
    static Path path(Path2D outline, double scale) {
        Path path = new Path();
        path.setStroke(null);
        path.setFillRule(FillRule.NON_ZERO);
        double[] c = new double[6];
        for (PathIterator at = outline.getPathIterator(null); !at.isDone(); at.next()) {
            path.getElements().add(element(at.currentSegment(c), c, scale));
        }
        return path;
    }

    private static PathElement element(int kind, double[] c, double s) {
        return switch (kind) {
            case PathIterator.SEG_MOVETO -> new MoveTo(s * c[0], s * c[1]);
            case PathIterator.SEG_LINETO -> new LineTo(s * c[0], s * c[1]);
            case PathIterator.SEG_QUADTO -> new QuadCurveTo(s * c[0], s * c[1], s * c[2], s * c[3]);
            case PathIterator.SEG_CUBICTO ->
                new CubicCurveTo(s * c[0], s * c[1], s * c[2], s * c[3], s * c[4], s * c[5]);
            default -> new ClosePath();
        };
    }
}
