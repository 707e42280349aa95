package dlnlab.ui.charts;

import java.nio.IntBuffer;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/// A picture that is painted beside the window and only shown in it: of a few sheets of pixels one is painted while
/// another one is shown.
final class RainSheet extends ImageView {
    private final Queue<Sheet> spare = new ConcurrentLinkedQueue<>();
    private @Nullable Sheet shown;
    private @Nullable Sheet before;

    /// Pixels and the picture that shows them.
    record Sheet(int columns, int rows, int[] pixels, PixelBuffer<IntBuffer> buffer, WritableImage image) {
        private static Sheet of(int columns, int rows) {
            int[] pixels = new int[columns * rows];
            PixelBuffer<IntBuffer> buffer =
                    new PixelBuffer<>(columns, rows, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
            return new Sheet(columns, rows, pixels, buffer, new WritableImage(buffer));
        }
    }

    RainSheet() {
        setManaged(false);
        setMouseTransparent(true);
    }

    /// A sheet that is not shown, to be painted and then given to [#show]. On any thread.
    Sheet take(int columns, int rows) {
        Sheet sheet = spare.poll();
        return sheet != null && sheet.columns() == columns && sheet.rows() == rows ? sheet : Sheet.of(columns, rows);
    }

    /// Shows a sheet. On the JavaFX thread.
    /// @param density pixels in a unit of length of the window
    void show(Sheet sheet, double density) {
        // the one shown last may still be on its way to the screen
        if (before != null) {
            spare.offer(before);
        }
        before = shown;
        shown = sheet;
        sheet.buffer().updateBuffer(all -> null);
        setFitWidth(sheet.columns() / density);
        setFitHeight(sheet.rows() / density);
        setImage(sheet.image());
    }
}
