package dlnlab.ui.app;

import java.io.InputStream;
import java.util.Objects;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The small picture of a scene, light or dark, as large as the style sheet says.
final class SceneThumbnail extends Region {
    private static final double BORDER = 1;

    private final String id;
    private final ImageView view = new ImageView();
    private String shown = "";

    /// @param id of the scene
    SceneThumbnail(String id) {
        this.id = id;
        getStyleClass().add("scene-thumbnail");
        getChildren().add(view);
    }

    /// Shows the picture that suits a look.
    void show(Theme theme) {
        shown = "/scenes/" + id + (theme == Theme.DARK ? "-dark.png" : "-light.png");
        view.setImage(null);
        requestLayout();
    }

    /// What is shown, null before the first layout.
    @Nullable
    Image image() {
        return view.getImage();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - 2 * BORDER;
        double height = getHeight() - 2 * BORDER;
        if (shown.isEmpty() || width <= 0 || height <= 0) {
            return;
        }
        if (view.getImage() == null || view.getFitWidth() != width || view.getFitHeight() != height) {
            view.setFitWidth(width);
            view.setFitHeight(height);
            view.setImage(read(width, height));
        }
        view.relocate(BORDER, BORDER);
    }

    // scaled while it is read: averaged over all dots, thin lines stay whole
    private Image read(double width, double height) {
        double dots = getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getOutputScaleX();
        InputStream stream = Objects.requireNonNull(SceneThumbnail.class.getResourceAsStream(shown), shown);
        return new Image(stream, Math.rint(width * dots), Math.rint(height * dots), false, true);
    }
}
