package dlnlab.ui.charts;

import java.nio.IntBuffer;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Window;

/// A picture under a plot's axes whose pixels are written by hand, as fine as the screen is.
final class PixelPicture extends ImageView {
    private int[] pixels = {};
    private int columns;
    private int rows;
    private PixelBuffer<IntBuffer> buffer =
            new PixelBuffer<>(1, 1, IntBuffer.allocate(1), PixelFormat.getIntArgbPreInstance());

    PixelPicture() {
        setManaged(false);
        setMouseTransparent(true);
    }

    /// Pixels of the screen in a unit of length of the window.
    double density() {
        Window window = getScene() == null ? null : getScene().getWindow();
        return window == null ? 1 : Math.max(1, window.getOutputScaleX());
    }

    /// Takes a size; the pixels are then undefined.
    void resize(double width, double height, double fineness) {
        int wantedColumns = Math.max(1, (int) Math.ceil(width * fineness));
        int wantedRows = Math.max(1, (int) Math.ceil(height * fineness));
        setFitWidth(wantedColumns / fineness);
        setFitHeight(wantedRows / fineness);
        if (wantedColumns != columns || wantedRows != rows) {
            columns = wantedColumns;
            rows = wantedRows;
            pixels = new int[columns * rows];
            buffer = new PixelBuffer<>(columns, rows, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
            setImage(new WritableImage(buffer));
        }
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    /// The pixels, to be written; [#show] shows them.
    int[] pixels() {
        return pixels;
    }

    /// Shows what was written.
    void show() {
        buffer.updateBuffer(all -> null);
    }
}
