package dlnlab.ui.app;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import javafx.scene.layout.Region;

/// How large everything in a window is. All sizes are in em, so that one number scales the window; icons are the only
/// ones that know pixels alone.
final class WindowScale {
    private static final double FONT_SIZE = 14;
    private static final double USUAL_WIDTH = 1440;
    private static final double USUAL_HEIGHT = 900;
    private static final double ICON_EM = 1.15;
    /// Lines of text that fit on the stage: few enough for the last row.
    private static final double LINES_ON_STAGE = 46;

    private static final double SMALLEST_ZOOM = 0.5;
    private static final double LARGEST_ZOOM = 3;

    private final Region root;
    private double zoom = 1;
    private boolean presenting;
    private String iconSheet = "";

    /// Scales what is below a root with its size.
    WindowScale(Region root) {
        this.root = root;
        root.widthProperty().subscribe(width -> apply());
        root.heightProperty().subscribe(height -> apply());
    }

    /// Makes everything larger or smaller.
    /// @param factor 1 for the usual size; kept between half and three times
    void setZoom(double factor) {
        zoom = Math.clamp(factor, SMALLEST_ZOOM, LARGEST_ZOOM);
        apply();
    }

    /// How much larger than usual everything is.
    double zoom() {
        return zoom;
    }

    /// Large enough for the last row of a hall, or as usual.
    void setPresenting(boolean on) {
        presenting = on;
        apply();
    }

    /// Height of the type in pixels: grows with a large window, half as fast as the window, and with the zoom.
    double em() {
        double larger = Math.min(root.getWidth() / USUAL_WIDTH, root.getHeight() / USUAL_HEIGHT);
        double usual = FONT_SIZE * Math.sqrt(Math.max(1, larger));
        return zoom * (presenting ? Math.max(FONT_SIZE, root.getHeight() / LINES_ON_STAGE) : usual);
    }

    private void apply() {
        root.setStyle(String.format(Locale.ROOT, "-fx-font-size: %.2fpx;", em()));
        String rule = ".ikonli-font-icon { -fx-icon-size: " + Math.round(ICON_EM * em()) + "px; }";
        String sheet =
                "data:text/css;base64," + Base64.getEncoder().encodeToString(rule.getBytes(StandardCharsets.US_ASCII));
        if (!sheet.equals(iconSheet)) {
            root.getStylesheets().remove(iconSheet);
            root.getStylesheets().add(sheet);
            iconSheet = sheet;
        }
    }
}
