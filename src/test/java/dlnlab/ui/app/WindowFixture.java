package dlnlab.ui.app;

import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// A fresh window for each test, with one experiment or scene on the table.
abstract class WindowFixture {
    private static final long MOST_MILLIS = 60_000;

    private final String id;
    private final double width;
    private final double height;
    /// What a person sees and does.
    LabWindow window;

    /// The usual experiment in a window in which everything has room.
    WindowFixture() {
        this("linear-balance", 1280, 900);
    }

    WindowFixture(String id, double width, double height) {
        this.id = id;
        this.width = width;
        this.height = height;
    }

    @BeforeEach
    final void open() throws TimeoutException {
        Stage stage = FxToolkit.registerPrimaryStage();
        window = WaitForAsyncUtils.waitForAsyncFx(MOST_MILLIS, () -> new LabWindow(stage, id, width, height));
    }

    @AfterEach
    final void close() throws TimeoutException {
        window.close();
        // what a test that failed left pressed
        window.robot().release(new KeyCode[0]);
        window.robot().release(new MouseButton[0]);
        FxToolkit.cleanupStages();
    }
}
