package dlnlab.ui.app;

import dlnlab.export.AtomicFile;
import dlnlab.export.ChartFiles;
import dlnlab.export.FigureFormat;
import dlnlab.figure.QuantityCharts;
import dlnlab.measure.Quantities;
import dlnlab.measure.Quantity;
import dlnlab.plot.ChartPicture;
import dlnlab.plot.Palette;
import dlnlab.plot.PictureSize;
import dlnlab.run.Assembly;
import dlnlab.run.Background;
import dlnlab.ui.charts.TileAction;
import dlnlab.ui.charts.TileActions;
import dlnlab.ui.charts.TileCard;
import dlnlab.ui.files.FileDialogs;
import dlnlab.ui.files.FilesViewModel;
import dlnlab.ui.lab.LabViewModel;
import dlnlab.ui.lab.TilesViewModel;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// What the menu of a chart does: figures to files and to the clipboard, and the arrangement of the tiles.
final class ChartActions implements TileActions {
    /// A menu with more would not fit the screen; then what the run does not have is left out rather than grey.
    private static final int MOST_CHOICES = 24;

    private static final String SHOWN_ALREADY = "It is shown already.";

    private final LabViewModel lab;
    private final FilesViewModel files;
    private final FileDialogs dialogs;
    private final Supplier<Palette> palette;
    private final DoubleSupplier em;

    /// @param palette of the present theme
    /// @param em height of the window's type in pixels
    ChartActions(
            LabViewModel lab, FilesViewModel files, FileDialogs dialogs, Supplier<Palette> palette, DoubleSupplier em) {
        this.lab = lab;
        this.files = files;
        this.dialogs = dialogs;
        this.palette = palette;
        this.em = em;
    }

    @Override
    public void perform(TileAction action, TileCard tile) {
        String id = tile.spec().id();
        switch (action) {
            case COPY -> copy(tile);
            case PNG -> save(tile, FigureFormat.PNG);
            case SVG -> save(tile, FigureFormat.SVG);
            case PDF -> save(tile, FigureFormat.PDF);
            case CSV -> save(tile, FigureFormat.CSV);
            case PHASE -> PhaseDialog.show(tile, lab, spec -> tiles().addAfter(id, spec));
            case MAXIMISE -> tiles().toggleMaximised(id);
            case MOVE_LEFT -> tiles().moveBy(id, -1);
            case MOVE_RIGHT -> tiles().moveBy(id, 1);
            case REMOVE -> tiles().remove(id);
        }
    }

    @Override
    public boolean allows(TileAction action, TileCard tile) {
        int place = tiles().place(tile.spec().id());
        int count = tiles().shownProperty().get().charts().size();
        return switch (action) {
            case COPY, PNG, SVG, PDF, CSV, MAXIMISE -> true;
            case PHASE -> allowsAnother();
            case MOVE_LEFT -> place > 0;
            case MOVE_RIGHT -> place < count - 1;
            case REMOVE -> count > 1;
        };
    }

    @Override
    public boolean isMaximised(TileCard tile) {
        return tiles().shownProperty().get().maximised().equals(tile.spec().id());
    }

    @Override
    public List<Choice> quantities(TileCard tile) {
        List<Choice> all = QuantityCharts.shown().stream().map(this::choice).toList();
        return all.size() <= MOST_CHOICES
                ? all
                : all.stream()
                        .filter(choice ->
                                choice.whyNot().isEmpty() || choice.whyNot().equals(SHOWN_ALREADY))
                        .toList();
    }

    private Choice choice(Quantity quantity) {
        Assembly assembly = lab.run().assembly();
        String why = assembly == null ? null : quantity.whyNot(assembly.subject());
        String already = tiles().isShown(quantity) ? SHOWN_ALREADY : "";
        return new Choice("", quantity.id(), quantity.name(), why == null ? already : why);
    }

    @Override
    public void showInstead(TileCard tile, String quantityId) {
        Quantities.find(quantityId)
                .ifPresent(quantity -> tiles().replace(tile.spec().id(), quantity));
    }

    @Override
    public boolean allowsAnother() {
        return tiles().shownProperty().get().charts().size() < TilesViewModel.MOST;
    }

    @Override
    public void add(TileCard tile, String quantityId) {
        Quantities.find(quantityId)
                .ifPresent(quantity -> tiles().addAfter(tile.spec().id(), QuantityCharts.of(quantity)));
    }

    @Override
    public void move(TileCard dragged, TileCard target) {
        tiles().move(dragged.spec().id(), tiles().place(target.spec().id()));
    }

    private TilesViewModel tiles() {
        return lab.tiles();
    }

    private void save(TileCard tile, FigureFormat format) {
        // what is shown when the menu was used, not when the dialog is done
        ChartPicture picture = tile.picture();
        Palette colours = palette.get();
        PictureSize size = size(tile);
        Optional<String> numbers = format == FigureFormat.CSV ? tile.numbers() : Optional.empty();
        dialogs.toSave(files.suggestedName() + "-" + tile.spec().id(), format.ending())
                .ifPresent(path -> files.export(path, place -> {
                    if (numbers.isPresent()) {
                        AtomicFile.write(place, numbers.orElseThrow());
                    } else {
                        format.write(picture, colours, size, place);
                    }
                }));
    }

    private void copy(TileCard tile) {
        ChartPicture picture = tile.picture();
        Palette colours = palette.get();
        PictureSize size = size(tile);
        Background.run(() -> {
            BufferedImage image = ChartFiles.image(picture, colours, size, ChartFiles.SCALE);
            Platform.runLater(() -> {
                ClipboardContent content = new ClipboardContent();
                content.putImage(SwingFXUtils.toFXImage(image, null));
                Clipboard.getSystemClipboard().setContent(content);
                files.tell("Copied the picture \"" + picture.title() + "\".");
            });
        });
    }

    private PictureSize size(TileCard tile) {
        int width = Math.clamp(Math.round(tile.getWidth()), PictureSize.LEAST, PictureSize.GREATEST);
        int height = Math.clamp(Math.round(tile.getHeight()), PictureSize.LEAST, PictureSize.GREATEST);
        return new PictureSize(width, height, Math.min(em.getAsDouble(), Math.min(width, height) / 4.0));
    }
}
