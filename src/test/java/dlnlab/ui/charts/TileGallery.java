package dlnlab.ui.charts;

import static dlnlab.ui.charts.Synthetic.curve;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dlnlab.plot.CurveData;
import dlnlab.plot.JoinedPath;
import dlnlab.plot.Scale;
import dlnlab.scene.ChartSpec;
import dlnlab.scene.ColumnRef;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.layout.FlowPane;
import javax.imageio.ImageIO;

/// Writes pictures of tiles as people change them to target/gallery: zoomed, many runs, moments, phase plots, at all
/// sizes. Needs no display: run with -Dglass.platform=Headless -Dprism.order=sw.
public final class TileGallery {
    private static final List<String> RUNS =
            List.of("depth 1", "depth 2", "depth 3", "depth 4", "depth 5", "depth 6, σ = 0.05");

    private TileGallery() {}

    /// One size of tiles.
    private record Size(String name, double width, double height, double font) {}

    /// Makes all pictures.
    public static void main(String[] args) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        List<Size> sizes = List.of(
                new Size("narrow", 320, 200, 14),
                new Size("usual", 520, 340, 14),
                new Size("large", 950, 620, 21),
                new Size("wide", 1900, 500, 14),
                new Size("high", 420, 1000, 14));
        Platform.startup(() -> {
            try {
                for (String theme : List.of("light", "dark", "projector")) {
                    sizes.forEach(size -> page(theme, size, TileGallery::tiles));
                }
            } finally {
                done.countDown();
            }
        });
        done.await();
        Platform.exit();
    }

    private static List<TileCard> tiles() {
        List<TileCard> tiles = new ArrayList<>();
        ChartTile looking = tile("looking", "Singular values", Scale.LINEAR, Synthetic.singularValues(4));
        looking.moments().setCursor(420);
        tiles.add(looking);
        tiles.add(severalRuns("runs"));
        ChartTile set = severalRuns("set-off");
        set.highlight("σ₂");
        tiles.add(set);
        ChartTile gaps = tile(
                "gaps",
                "Differences of squared norms",
                Scale.SYMLOG,
                List.of(
                        curve("‖W₁‖² − ‖W₂‖²", 800, 1600, t -> 0.3 * Math.exp(-t / 700)),
                        curve("‖W₂‖² − ‖W₃‖²", 800, 1600, t -> -2e-2 * (1 - Math.exp(-t / 300)))));
        tiles.add(gaps);
        ChartTile zoomed = tile("zoomed", "Loss", Scale.LOG, List.of(Synthetic.loss(0.009)));
        zoomed.viewport().zoom(0.3, 0.5, 0.2, 0.4);
        zoomed.showView();
        tiles.add(zoomed);
        tiles.add(phase("phase", Scale.LINEAR, Scale.LOG, false));
        tiles.add(phase("phase-runs", Scale.LOG, Scale.LOG, true));
        tiles.add(plane());
        tiles.add(severalRuns("hovered"));
        return tiles;
    }

    private static ChartTile tile(String id, String title, Scale scale, List<CurveData> content) {
        ChartTile tile = new ChartTile(
                ChartSpec.overIterations(id, title, "conserved by gradient flow (Corollary 2.1)", scale, List.of(id)));
        tile.setContent(content);
        return tile;
    }

    private static ChartTile severalRuns(String id) {
        List<CurveData> curves = new ArrayList<>();
        for (int run = 0; run < RUNS.size(); run++) {
            double slow = 1 + 0.25 * run;
            for (int k = 0; k < 4; k++) {
                double top = 1.35 / (1 + 0.35 * k) - 0.02 * run;
                double rise = (100 + 140 * k) * slow;
                curves.add(new Synthetic.Coloured(
                        curve("σ" + (char) ('₁' + k), 800, 1600, t -> top / (1 + Math.exp((rise - t) / 30))), run, k));
            }
        }
        ChartTile tile = tile(id, "Singular values of W", Scale.LINEAR, curves);
        tile.setRuns(RUNS, List.of(0, 1, 2, 3, 4, 5));
        return tile;
    }

    private static PhaseTile phase(String id, Scale x, Scale y, boolean several) {
        PhaseTile tile = new PhaseTile(ChartSpec.phase(
                id,
                "Loss against effective rank",
                "does the rank fall before the loss?",
                new ColumnRef("effectiveRank", 0),
                new ColumnRef("loss", 0),
                "effective rank",
                "loss",
                x,
                y));
        List<CurveData> paths = new ArrayList<>();
        for (int run = 0; run < (several ? RUNS.size() : 1); run++) {
            double bend = 250 + 60 * run;
            int colour = run;
            CurveData rank = new Synthetic.Coloured(
                    curve("", 800, 1600, t -> 1 + 3 * Math.exp(-t / bend) + 0.4 * Math.sin(t / bend)), colour, 0);
            CurveData loss = curve("", 400, 1600, t -> 2 * Math.exp(-t / (2 * bend)) + 1e-3 * (colour + 1));
            paths.add(new JoinedPath(several ? RUNS.get(run) : "", rank, loss));
        }
        tile.setContent(paths);
        tile.setRuns(several ? RUNS : List.of(), several ? List.of(0, 1, 2, 3, 4, 5) : List.of());
        tile.moments().setCursor(300);
        return tile;
    }

    private static PlaneTile plane() {
        PlaneTile tile = new PlaneTile(ChartSpec.plane(
                "plane", "Where does it end?", "orange: rank-1 completions", "w12", "w21", "w₁₂", "w₂₁"));
        tile.setHyperbola(0.81);
        tile.setPath(
                curve("w₁₂", 500, 499, t -> 0.9 * (1 - Math.exp(-t / 60)) + 0.2 * Math.sin(t / 40) * Math.exp(-t / 80)),
                curve("w₂₁", 500, 499, t -> 0.9 * (1 - Math.exp(-t / 90))));
        tile.moments().setCursor(60);
        return tile;
    }

    private static void page(String theme, Size size, Supplier<List<TileCard>> make) {
        boolean dark = theme.equals("dark");
        Application.setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        FlowPane page = new FlowPane(12, 12);
        List<TileCard> tiles = make.get();
        tiles.forEach(tile -> tile.setPrefSize(size.width(), size.height()));
        page.getChildren().addAll(tiles);
        int columns = size.width() > 1000 ? 1 : 3;
        page.setPrefWrapLength(columns * (size.width() + 14));
        page.setStyle("-fx-padding: 12px; -fx-background-color: -page-bg; -fx-font-size: " + size.font() + "px;");
        page.getStyleClass().addAll("root", theme);
        Scene scene = new Scene(page);
        scene.getStylesheets()
                .add(Objects.requireNonNull(TileGallery.class.getResource("/dlnlab/ui/theme.css"))
                        .toExternalForm());
        for (int pass = 0; pass < 3; pass++) {
            page.applyCss();
            page.layout();
        }
        // the first picture gives the scene its size
        scene.snapshot(null);
        for (TileCard tile : tiles) {
            if (tile.spec().id().equals("hovered")) {
                tile.readOut(new Point2D(
                        0.4 * tile.pane().plot().getWidth(),
                        0.4 * tile.pane().plot().getHeight()));
            }
        }
        save(scene, "tiles-" + size.name() + "-" + theme);
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
