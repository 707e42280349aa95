package dlnlab.ui.input;

import dlnlab.experiment.Parameters;
import dlnlab.ui.app.Theme;
import dlnlab.ui.lab.LabViewModel;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javax.imageio.ImageIO;

/// Writes pictures of the panels of own input to target/gallery, to be looked at. Needs no display:
/// run with -Dglass.platform=Headless -Dprism.order=sw.
public final class InputGallery {
    static final String FLOWERS = """
            length,width,colour,species
            5.1,3.5,1,setosa
            4.9,3.0,1,setosa
            7.0,3.2,2,versicolor
            6.4,3.2,2,versicolor
            6.3,abc,3,virginica
            5.8,2.7,3,virginica
            5.9,3.0,3,virginica
            """;

    private InputGallery() {}

    /// Makes all pictures.
    public static void main(String[] args) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> {
            try {
                for (Theme theme : Theme.values()) {
                    matrices(theme);
                    imports(theme);
                }
            } finally {
                done.countDown();
            }
        });
        done.await();
        Platform.exit();
    }

    private static void matrices(Theme theme) {
        try (LabViewModel lab = new LabViewModel("hyperbola")) {
            lab.change(Parameters.get("problem"), "explicitCompletion");
            MatrixViewModel model = new MatrixViewModel(lab);
            MatrixPanel panel = new MatrixPanel(model);
            page("matrix-small", theme, panel);
            model.resize(6, 8);
            model.observeAll();
            model.paste("1.25\t-0.333333\t1e-6\n?\t2\tabc");
            model.randomMask(0.6);
            model.choose(1, 2);
            model.type("abc");
            page("matrix-fault", theme, panel);
            model.type("7");
            model.resize(30, 30);
            page("matrix-large", theme, panel);
            model.close();
        }
    }

    private static void imports(Theme theme) {
        try (LabViewModel lab = new LabViewModel("unbalanced-relu")) {
            page(
                    "import-fault",
                    theme,
                    new CsvImportPanel(new CsvImportViewModel("flowers.csv", FLOWERS, lab.experiment())));
            CsvImportViewModel mended =
                    new CsvImportViewModel("flowers.csv", FLOWERS.replace("abc", "3.3"), lab.experiment());
            CsvImportPanel panel = new CsvImportPanel(mended);
            page("import-text", theme, panel);
            mended.setRole(3, dlnlab.experiment.csv.ColumnRole.CLASSES);
            mended.setRole(1, dlnlab.experiment.csv.ColumnRole.UNUSED);
            page("import-classes", theme, new CsvImportPanel(mended));
            page(
                    "import-matrix",
                    theme,
                    new CsvImportPanel(
                            new CsvImportViewModel("ratings.csv", "5,,3\n?,4,\n1,NaN,2\n", lab.experiment())));
        }
    }

    private static void page(String name, Theme theme, Parent panel) {
        panel.getStyleClass().addAll("lab", "input-window");
        theme.apply(panel);
        if (panel.getScene() != null) {
            panel.getScene().setRoot(new javafx.scene.Group());
        }
        Scene scene = new Scene(panel);
        panel.applyCss();
        panel.layout();
        File file = new File("target/gallery", name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png");
        file.getParentFile().mkdirs();
        try {
            ImageIO.write(SwingFXUtils.fromFXImage(scene.snapshot(null), null), "png", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
