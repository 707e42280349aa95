package dlnlab.ui.charts;

import static dlnlab.ui.charts.Synthetic.curve;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dlnlab.plot.CurveData;
import dlnlab.plot.PathData;
import dlnlab.plot.Scale;
import dlnlab.scene.ChartSpec;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.layout.GridPane;
import javax.imageio.ImageIO;

/// Writes pictures of tiles with made-up data to target/gallery, to be looked at. Needs no display:
/// run with -Dglass.platform=Headless -Dprism.order=sw.
public final class ChartGallery {
    private ChartGallery() {}

    /// Makes all pictures.
    public static void main(String[] args) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> {
            try {
                for (boolean dark : new boolean[] {false, true}) {
                    for (double zoom : new double[] {14, 21}) {
                        page("curves", dark, zoom, curves());
                        page("cases", dark, zoom, cases());
                    }
                    page("planes", dark, 14, planes());
                    page("hover", dark, 14, hovered());
                    page("narrow", dark, 14, narrow());
                }
            } finally {
                done.countDown();
            }
        });
        done.await();
        Platform.exit();
    }

    private static ChartTile tile(String id, String title, String subtitle, Scale scale, List<CurveData> content) {
        ChartTile tile = new ChartTile(ChartSpec.overIterations(id, title, subtitle, scale, List.of(id)));
        tile.setContent(content);
        return tile;
    }

    private static List<TileCard> curves() {
        ChartTile loss = tile("loss", "Loss", "quadratic, 200 samples", Scale.LOG, List.of(Synthetic.loss(0.009)));
        loss.moments().setCursor(1180);
        ChartTile gaps = tile(
                "gaps",
                "Differences of squared norms",
                "conserved by gradient flow (Corollary 2.1)",
                Scale.LINEAR,
                Synthetic.gaps());
        gaps.moments().setCursor(1180);
        ChartTile five = tile(
                "five", "Singular values of W = W₃W₂W₁", "largest five", Scale.LINEAR, Synthetic.singularValues(5));
        five.setPrediction(List.of(curve("σ₁", 2000, 1600, t -> 1.37 / (1 + Math.exp(-(t - 125) / 20)))));
        ChartTile neurons = tile(
                "neurons",
                "Every hidden neuron",
                "incoming minus outgoing squared weights (Theorem 2.1)",
                Scale.LINEAR,
                Synthetic.neurons());
        neurons.moments().setCursor(1180);
        return List.of(loss, gaps, five, neurons);
    }

    private static List<TileCard> cases() {
        ChartTile ten =
                tile("ten", "Ten singular values", "one after another", Scale.LINEAR, Synthetic.singularValues(9));
        CurveData flat = curve("‖W₁‖²", 500, 3_600_000, t -> 5.81 + 1e-4 * Math.sin(t));
        ChartTile constant = tile("constant", "A constant", "looks flat, as it is", Scale.LINEAR, List.of(flat));
        ChartTile ghost = tile(
                "ghost",
                "Loss",
                "step size 0.1",
                Scale.LOG,
                List.of(curve("Loss", 600, 480, t -> 2 * Math.exp(-t / 60))));
        ghost.setGhost(List.of(Synthetic.loss(0.0045)));
        Random random = new Random(3);
        CurveData noisy =
                curve("minibatch loss", 4000, 16000, t -> Math.exp(-t / 5000) * (1 + 0.1 * random.nextGaussian()));
        ChartTile band = tile(
                "band",
                "Loss with its band",
                "least and greatest within a stride",
                Scale.LINEAR,
                List.of(
                        new Synthetic.Styled(curve("median", 800, 16000, t -> Math.exp(-t / 4000)), 0, 0, 0.25),
                        noisy));
        ChartTile empty = tile("empty", "Nothing yet", "press play", Scale.LINEAR, List.of());
        ChartTile message = tile("message", "Singular values", "of the end-to-end matrix", Scale.LINEAR, List.of());
        message.setMessage(
                "The end-to-end matrix of a ReLU network is not its map: see each layer's singular values instead.");
        return List.of(ten, constant, ghost, band, empty, message);
    }

    private static List<TileCard> planes() {
        PlaneTile one = plane("one", "Where does the path end?", 0.81);
        CurveData w12 = curve(
                "w₁₂",
                3000,
                3000,
                t -> 0.9 - 0.88 * Math.exp(-t / 300) + 0.25 * Math.exp(-t / 500) * Math.sin(t / 120));
        CurveData w21 = curve("w₂₁", 3000, 3000, t -> 0.9 - 0.95 * Math.exp(-t / 450));
        one.setPath(w12, w21);
        PlaneTile many = plane("many", "Where do 90 random starts end?", 0.81);
        Random random = new Random(9);
        many.setContent(Synthetic.many(90, k -> wandering(random)));
        PlaneTile negative = plane("negative", "A negative product", -2);
        negative.setPath(
                curve("", 200, 200, t -> -1.4 * (1 - Math.exp(-t / 40)) - 3.6 * Math.exp(-t / 10)),
                curve("", 200, 200, t -> 1.43 * (1 - Math.exp(-t / 60))));
        ChartTile tiny = tile(
                "tiny",
                "Drift minus the η² law",
                "rounding noise",
                Scale.LINEAR,
                List.of(curve("drift", 500, 1600, t -> 3e-9 * Math.sin(t / 100)), curve("law", 500, 1600, t -> -2e-9)));
        return List.of(one, many, negative, tiny);
    }

    private static CurveData wandering(Random random) {
        double end = (random.nextBoolean() ? 1 : -1) * 0.9 * Math.exp(0.2 * random.nextGaussian());
        double bend = 0.3 * random.nextGaussian();
        CurveData x =
                curve("", 400, 400, t -> end * (1 - Math.exp(-t / 80)) + bend * Math.exp(-t / 60) * Math.sin(t / 40));
        CurveData y = curve("", 400, 400, t -> 0.81 / end * (1 - Math.exp(-t / 120)));
        return new PathData("", x, y);
    }

    private static PlaneTile plane(String id, String title, double product) {
        PlaneTile tile =
                new PlaneTile(ChartSpec.plane(id, title, "orange: rank-1 completions", "w12", "w21", "w₁₂", "w₂₁"));
        tile.setHyperbola(product);
        return tile;
    }

    private static List<TileCard> hovered() {
        List<TileCard> tiles = new ArrayList<>(curves().subList(1, 4));
        tiles.add(planes().getFirst());
        return tiles;
    }

    private static List<TileCard> narrow() {
        ChartTile log = tile(
                "log",
                "Differences of squared norms",
                "one is not positive",
                Scale.LOG,
                List.of(curve("gap 1–2", 500, 1600, t -> 0.3 + 0.001 * t), curve("gap 2–3", 500, 1600, t -> -1.0)));
        ChartTile short2 = tile(
                "short",
                "Less than two decades",
                "1-2-5",
                Scale.LOG,
                List.of(curve("norm", 500, 1600, t -> 3 + t / 100)));
        ChartTile deep = tile(
                "deep",
                "Loss",
                "down to rounding",
                Scale.LOG,
                List.of(curve("Loss", 500, 100_000, t -> Math.exp(-t / 1500))));
        ChartTile names = tile(
                "names",
                "Names too wide for the margin",
                "so there is a legend",
                Scale.LINEAR,
                List.of(
                        curve("the first layer's squared Frobenius norm", 500, 1600, t -> t),
                        curve("the second layer's", 500, 1600, t -> 2 * t)));
        ChartTile equal = tile(
                "equal",
                "Six curves ending together",
                "names are pushed apart",
                Scale.LINEAR,
                Synthetic.many(
                        6, k -> curve("run " + (k + 1), 500, 1600, t -> 1 - (1 - k * 0.1) * Math.exp(-t / 200))));
        ChartTile symlog = tile(
                "symlog",
                "Both signs, symmetric log",
                "",
                Scale.SYMLOG,
                List.of(curve("u", 500, 1600, t -> Math.sinh((t - 800) / 100)), curve("v", 500, 1600, t -> 1e-4 * t)));
        return List.of(log, short2, deep, names, equal, symlog);
    }

    private static void page(String name, boolean dark, double fontSize, List<TileCard> tiles) {
        Application.setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        GridPane grid = new GridPane(12, 12);
        for (int i = 0; i < tiles.size(); i++) {
            TileCard tile = tiles.get(i);
            int columns = tiles.size() > 4 ? 3 : 2;
            double scale = fontSize / 14;
            tile.setPrefSize(400 * scale, (columns == 3 ? 300 : 365) * scale);
            if (name.equals("planes") && i == 0) {
                tile.setPrefSize(620, 560);
            }
            grid.add(tile, i % columns, i / columns);
        }
        grid.setStyle("-fx-padding: 12px; -fx-background-color: -page-bg; -fx-font-size: " + fontSize + "px;");
        grid.getStyleClass().addAll("root", dark ? "dark" : "light");
        Scene scene = new Scene(grid);
        scene.getStylesheets()
                .add(Objects.requireNonNull(ChartGallery.class.getResource("/dlnlab/ui/theme.css"))
                        .toExternalForm());
        for (int pass = 0; pass < 3; pass++) {
            grid.applyCss();
            grid.layout();
        }
        if (name.equals("hover")) {
            // the first picture gives the scene its size
            scene.snapshot(null);
            for (TileCard tile : tiles) {
                tile.readOut(new Point2D(
                        tile.pane().plot().getWidth() * 0.61, tile.pane().plot().getHeight() * 0.35));
            }
        }
        save(scene, name + (dark ? "-dark" : "-light") + (fontSize > 14 ? "-large" : ""));
    }

    private static void save(Scene scene, String name) {
        File file = new File("target/gallery", name + ".png");
        try {
            file.getParentFile().mkdirs();
            ImageIO.write(SwingFXUtils.fromFXImage(scene.snapshot(null), null), "png", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
