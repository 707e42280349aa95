package dlnlab.ui.network;

import dlnlab.network.Activation;
import dlnlab.network.Layers;
import dlnlab.ui.app.Theme;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javax.imageio.ImageIO;

/// Writes pictures of made-up networks to target/gallery-network, to be looked at. Needs no display:
/// run with -Dglass.platform=Headless -Dprism.order=sw.
public final class NetworkGallery {
    private static final List<int[]> SIZES = List.of(new int[] {420, 300}, new int[] {700, 420}, new int[] {1300, 700});

    private NetworkGallery() {}

    private record Case(String name, Layers layers) {}

    /// Makes all pictures, or those of the themes named.
    public static void main(String[] args) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> {
            try {
                for (Theme theme : Theme.values()) {
                    cases().forEach(c -> all(c, theme));
                }
            } finally {
                done.countDown();
            }
        });
        done.await();
        Platform.exit();
    }

    private static List<Case> cases() {
        Layers special = Networks.linear(5, 3, 4, 4, 2);
        special.weight(1).set(0, 0, Double.NaN);
        special.weight(1).set(1, 1, Double.POSITIVE_INFINITY);
        special.weight(2).fill(0);
        special.weight(3).fill(-0.4);
        return List.of(
                new Case("tiny", Networks.linear(1, 2, 2, 2)),
                new Case("small", Networks.linear(2, 5, 8, 8, 3)),
                new Case("relu", Networks.gaussian(new Activation.Relu(), 2, 3, 6, 1)),
                new Case("large", Networks.linear(3, 64, 100, 100, 10)),
                new Case("wide", Networks.linear(3, 1000, 100, 100, 10)),
                new Case("deep", Networks.linear(4, 16, 16, 16, 16, 16, 16, 16, 16, 16)),
                new Case("special", special),
                new Case("single", Networks.linear(6, 4, 3)));
    }

    private static void all(Case c, Theme theme) {
        for (int[] size : SIZES) {
            if (theme == Theme.PROJECTOR && size[0] != 700) {
                continue;
            }
            for (NetworkView view : NetworkView.values()) {
                boolean both = view != NetworkView.DIAGRAM && size[0] == 700;
                picture(c, theme, size, view, true);
                if (both) {
                    picture(c, theme, size, view, false);
                }
            }
        }
    }

    private static void picture(Case c, Theme theme, int[] size, NetworkView view, boolean shared) {
        NetworkViewModel model = new NetworkViewModel(new Networks.Recording());
        NetworkSnapshot now = NetworkSnapshot.of(c.layers());
        model.setStart(now);
        model.viewProperty().set(view);
        model.sharedScaleProperty().set(shared);
        NetworkPanel panel = new NetworkPanel(model);
        StackPane root = new StackPane(panel);
        root.getStyleClass().add("lab");
        theme.apply(root);
        Scene scene = new Scene(root, size[0], size[1]);
        panel.show(now);
        layout(root);
        if (size[0] == 700) {
            point(panel);
        }
        scene.snapshot(null);
        layout(root);
        String name = c.name() + "-" + view.label() + (shared ? "" : "-own") + "-" + size[0] + "-" + theme;
        save(scene.snapshot(null), name.toLowerCase(Locale.ROOT));
    }

    private static void layout(StackPane root) {
        for (int pass = 0; pass < 3; pass++) {
            root.applyCss();
            root.layout();
        }
    }

    /// As if the pointer stood over a part.
    private static void point(NetworkPanel panel) {
        if (panel.lookup("#" + DiagramView.ID) instanceof DiagramView diagram && diagram.isVisible()) {
            diagram.pointAt(new DiagramItem.Neuron(1, 0));
        }
        if (panel.lookup("#network-map-1") instanceof MatrixPicture picture) {
            picture.pointAt(Point2D.ZERO);
        }
    }

    private static void save(WritableImage image, String name) {
        File file = new File("target/gallery-network", name + ".png");
        try {
            file.getParentFile().mkdirs();
            ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
