package dlnlab.export;

import dlnlab.experiment.InvalidExperimentException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// The entries of a zip archive, each checked against its checksum.
final class Archive implements AutoCloseable {
    /// No text entry is longer; own data of up to 1 MB are embedded in an experiment.
    private static final long LONGEST_TEXT = 64L << 20;

    private final ZipFile zip;
    private final String name;

    private Archive(ZipFile zip, String name) {
        this.zip = zip;
        this.name = name;
    }

    /// @throws InvalidExperimentException if the file is no zip archive
    /// @throws IOException if it cannot be read at all
    static Archive open(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        try {
            return new Archive(new ZipFile(file.toFile()), name);
        } catch (ZipException e) {
            throw damaged(name);
        }
    }

    /// An entry in UTF-8.
    String text(String entry) throws IOException {
        return new String(bytes(entry(entry), LONGEST_TEXT), StandardCharsets.UTF_8);
    }

    /// An entry of exactly so many numbers of eight bytes.
    ByteBuffer words(String entry, long count) throws IOException {
        ZipEntry found = entry(entry);
        if (found.getSize() != count * Long.BYTES) {
            throw fault(name + ": the entry " + entry + " must hold " + count + " numbers, but holds "
                    + found.getSize() / (double) Long.BYTES + ".");
        }
        return ByteBuffer.wrap(bytes(found, Integer.MAX_VALUE - Long.BYTES)).order(ByteOrder.LITTLE_ENDIAN);
    }

    private ZipEntry entry(String entry) {
        ZipEntry found = zip.getEntry(entry);
        if (found == null) {
            throw fault(name + " is no complete saved run: its entry " + entry + " is missing.");
        }
        return found;
    }

    private byte[] bytes(ZipEntry entry, long longest) throws IOException {
        if (entry.getSize() < 0 || entry.getSize() > longest) {
            throw fault(name + ": the entry " + entry.getName() + " is too long.");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes((int) entry.getSize());
            CRC32 sum = new CRC32();
            sum.update(bytes);
            if (bytes.length != entry.getSize() || in.read() >= 0 || sum.getValue() != entry.getCrc()) {
                throw damaged(name);
            }
            return bytes;
        } catch (ZipException | EOFException e) {
            throw damaged(name);
        }
    }

    private static InvalidExperimentException damaged(String name) {
        return fault(name + " must be a run saved by DLN Lab, but is something else or damaged.");
    }

    private static InvalidExperimentException fault(String sentence) {
        return new InvalidExperimentException("run", sentence);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
