package dlnlab.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Numbers of eight bytes each, least significant byte first.
final class Words {
    private static final int CAPACITY = 1 << 16;

    private final OutputStream out;
    private final ByteBuffer buffer = ByteBuffer.allocate(CAPACITY).order(ByteOrder.LITTLE_ENDIAN);

    Words(OutputStream out) {
        this.out = out;
    }

    void whole(long value) throws IOException {
        if (!buffer.hasRemaining()) {
            flush();
        }
        buffer.putLong(value);
    }

    /// All bits, also those of a NaN.
    void real(double value) throws IOException {
        whole(Double.doubleToRawLongBits(value));
    }

    void doubles(double[] values) throws IOException {
        for (double value : values) {
            real(value);
        }
    }

    void flush() throws IOException {
        out.write(buffer.array(), 0, buffer.position());
        buffer.clear();
    }
}
