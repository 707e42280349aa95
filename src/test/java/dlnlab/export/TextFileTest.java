package dlnlab.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dlnlab.experiment.InvalidExperimentException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFileTest {
    private static final int MEGABYTE = 1 << 20;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aFileMayBeAsLongAsAllowedAndNoLonger() throws IOException {
        Path file = folder.resolve("a.txt");
        String text = "é".repeat(MEGABYTE / 2);
        Files.writeString(file, text);
        assertEquals(text, TextFile.read(file, MEGABYTE));
        Files.writeString(file, text + "x");
        InvalidExperimentException e =
                assertThrows(InvalidExperimentException.class, () -> TextFile.read(file, MEGABYTE));
        assertEquals("a.txt must be at most 1 MB long, but is longer.", e.sentence());
    }

    @Test
    void bytesThatAreNoTextAreNotGuessedAt() throws IOException {
        Path file = folder.resolve("a.txt");
        Files.write(file, new byte[] {'a', (byte) 0xe9, 'b'});
        assertThrows(CharacterCodingException.class, () -> TextFile.read(file, MEGABYTE));
    }
}
