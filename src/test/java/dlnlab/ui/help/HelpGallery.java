package dlnlab.ui.help;

import dlnlab.ui.app.Theme;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javax.imageio.ImageIO;

/// Writes pictures of the guide to target/gallery-help, to be looked at. Needs no display:
/// run with -Dglass.platform=Headless -Dprism.order=sw.
public final class HelpGallery {
    private static final List<Case> CASES = List.of(
            new Case("tour", "guide.md", "", ""),
            new Case("words", "guide.md", "read-the-theory", ""),
            new Case("code", "guide.md", "take-results-with-you", ""),
            new Case("depth", "parameters.md", "depth", ""),
            new Case("quantities", "quantities.md", "", ""),
            new Case("scene", "scenes.md", "tanh-breaks-it", ""),
            new Case("keys", "keys.md", "", ""),
            new Case("search", "guide.md", "", "step size"),
            new Case("nothing", "guide.md", "", "quaternion"));

    private HelpGallery() {}

    private record Case(String name, String page, String anchor, String query) {}

    /// Makes all pictures.
    public static void main(String[] args) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> {
            try {
                CASES.forEach(HelpGallery::everyLook);
            } finally {
                done.countDown();
            }
        });
        done.await();
        Platform.exit();
    }

    private static void everyLook(Case c) {
        picture(c, Theme.LIGHT, 1280, 800, 14);
        if (c.name().equals("tour") || c.name().equals("depth") || c.name().equals("search")) {
            picture(c, Theme.DARK, 1280, 800, 14);
            picture(c, Theme.PROJECTOR, 1920, 1080, 1080.0 / 46);
            picture(c, Theme.LIGHT, 1920, 1080, 14);
        }
    }

    private static void picture(Case c, Theme theme, int width, int height, double fontSize) {
        HelpView view = new HelpView(() -> {});
        StackPane root = new StackPane(view);
        root.getStyleClass().add("lab");
        root.setStyle(String.format(Locale.ROOT, "-fx-font-size: %.2fpx;", fontSize));
        theme.apply(root);
        Scene scene = new Scene(root, width, height);
        view.show(c.page(), c.anchor());
        layout(root);
        if (!c.query().isEmpty() && view.lookup("#" + HelpView.SEARCH_ID) instanceof TextField field) {
            field.setText(c.query());
            layout(root);
            if (view.lookup("#" + HitList.ID) instanceof ListView<?> hits) {
                hits.getSelectionModel().selectFirst();
            }
        }
        layout(root);
        scene.snapshot(null);
        layout(root);
        save(scene.snapshot(null), (c.name() + "-" + width + "-" + theme).toLowerCase(Locale.ROOT));
    }

    private static void layout(StackPane root) {
        for (int pass = 0; pass < 3; pass++) {
            root.applyCss();
            root.layout();
        }
    }

    private static void save(WritableImage image, String name) {
        File file = new File("target/gallery-help", name + ".png");
        try {
            file.getParentFile().mkdirs();
            ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
