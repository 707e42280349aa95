package dlnlab.ui.app;

import java.io.InputStream;
import java.util.Objects;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;

/// The small picture of a scene, light or dark, as large as the style sheet says.
final class SceneThumbnail extends Region {
    private static final double BORDER = 1;

    private final String id;
    private final ImageView view = new ImageView();

    /// @param id of the scene
    SceneThumbnail(String id) {
        this.id = id;
        getStyleClass().add("scene-thumbnail");
        view.setPreserveRatio(true);
        view.setSmooth(true);
        getChildren().add(view);
    }

    /// Shows the picture that suits a look.
    void show(Theme theme) {
        String name = "/scenes/" + id + (theme == Theme.DARK ? "-dark.png" : "-light.png");
        InputStream stream = Objects.requireNonNull(SceneThumbnail.class.getResourceAsStream(name), name);
        view.setImage(new Image(stream));
    }

    /// What is shown.
    Image image() {
        return view.getImage();
    }

    @Override
    protected void layoutChildren() {
        view.setFitWidth(getWidth() - 2 * BORDER);
        view.setFitHeight(getHeight() - 2 * BORDER);
        view.relocate(BORDER, BORDER);
    }
}
