package dlnlab.ensemble;

import dlnlab.experiment.InvalidExperimentException;
import dlnlab.experiment.RecordFile;
import dlnlab.run.Machine;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The finished members of an ensemble on disk, appended one by one, so that whatever ends the program costs at most
/// the members that were being computed.
///
/// After eight bytes `DLNENS 1` stand blocks: the length of the content (4 bytes), the content, its CRC-32C (4 bytes),
/// all numbers with the least significant byte first. The first block is JSON: specification, columns and machine. Each
/// further block is one member ([MemberBytes]). Reading ends at the first block that is cut off or whose sum is wrong;
/// it and what follows is dropped and computed again.
public final class EnsembleFile implements AutoCloseable {
    /// How the names of such files end.
    public static final String ENDING = ".dlnens";

    private static final byte[] MAGIC = "DLNENS 1".getBytes(StandardCharsets.US_ASCII);
    private static final int NAME_BYTES = 10;
    private static final int LONGEST_BLOCK = 1 << 28;

    private final FileChannel channel;
    private final EnsemblePlan plan;
    private final String note;

    private EnsembleFile(FileChannel channel, EnsemblePlan plan, String note) {
        this.channel = channel;
        this.plan = plan;
        this.note = note;
    }

    /// What the first block says.
    /// @param spec what is computed
    /// @param columns names of the columns
    /// @param kernel that computed the members
    /// @param java that computed the members
    public record Header(EnsembleSpec spec, List<String> columns, String kernel, String java) {
        private static final RecordFile<Header> FILE = RecordFile.holdingExperiments("ensembleRun", Header.class);

        private static Header of(EnsemblePlan plan) {
            Machine here = Machine.here();
            return new Header(
                    plan.spec(), plan.columns().stream().map(Column::name).toList(), here.kernel(), here.java());
        }
    }

    /// A name for the file of an ensemble: equal for equal specifications on one machine, and for nothing else.
    public static String nameOf(EnsemblePlan plan) {
        try {
            byte[] header = Header.FILE.write(Header.of(plan)).getBytes(StandardCharsets.UTF_8);
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(header);
            return HexFormat.of().formatHex(sum, 0, NAME_BYTES) + ENDING;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has this digest", e);
        }
    }

    /// The specification that a file belongs to; empty where there is no such file.
    /// @throws InvalidExperimentException when it is no file of an ensemble; one sentence
    /// @throws IOException when it cannot be read
    public static Optional<EnsembleSpec> specOf(Path file) throws IOException {
        if (!file.toFile().exists()) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return Optional.of(header(channel, file).spec());
        }
    }

    /// Opens the file of an ensemble, or makes it, and hands over the members that are in it.
    /// @param recovered is given every finished member, once
    /// @throws FileInUseException when another run has it open
    /// @throws InvalidExperimentException when the file belongs to another ensemble or is no such file
    /// @throws IOException when it cannot be read or written
    static EnsembleFile open(Path file, EnsemblePlan plan, Consumer<Member> recovered) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            lock(channel, file);
            Header here = Header.of(plan);
            String note = "";
            ByteBuffer own = block(ByteBuffer.wrap(Header.FILE.write(here).getBytes(StandardCharsets.UTF_8)));
            if (isBegun(channel, own.remaining())) {
                Header there = header(channel, file);
                checkSame(here, there, file);
                note = warning(here, there);
            } else {
                channel.truncate(0);
                write(channel, ByteBuffer.wrap(MAGIC));
                write(channel, own);
                channel.force(true);
            }
            EnsembleFile opened = new EnsembleFile(channel, plan, note);
            opened.recover(recovered);
            return opened;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /// One sentence where the members in the file were computed by another kernel or Java; otherwise empty.
    String note() {
        return note;
    }

    /// Appends a finished member; when this returns, the end of this program no longer matters to it.
    synchronized void append(Member member) throws IOException {
        write(channel, block(MemberBytes.write(member)));
    }

    /// Gives the lock back, after all is on the disk.
    @Override
    public synchronized void close() throws IOException {
        if (channel.isOpen()) {
            channel.force(true);
            channel.close();
        }
    }

    private void recover(Consumer<Member> recovered) throws IOException {
        boolean[] seen = new boolean[plan.members()];
        long good = channel.position();
        ByteBuffer content = read(channel);
        while (content != null) {
            Member member = MemberBytes.read(content, plan);
            if (member == null) {
                break;
            }
            good = channel.position();
            if (!seen[member.number()]) {
                seen[member.number()] = true;
                recovered.accept(member);
            }
            content = read(channel);
        }
        channel.truncate(good);
        channel.position(good);
    }

    // a program that was ended while it made the file left less than its first block, and no member
    private static boolean isBegun(FileChannel channel, int own) throws IOException {
        channel.position(0);
        ByteBuffer start = ByteBuffer.allocate(MAGIC.length + 4).order(ByteOrder.LITTLE_ENDIAN);
        fill(channel, start);
        int there = Math.min(start.position(), MAGIC.length);
        if (!Arrays.equals(start.array(), 0, there, MAGIC, 0, there)) {
            return true;
        }
        if (start.hasRemaining()) {
            return false;
        }
        long length = start.getInt(MAGIC.length);
        // more than a header is there: then it is damaged, and not torn while it was written
        boolean more = channel.size() > MAGIC.length + own;
        return length < 0 || more || channel.size() >= MAGIC.length + length + 8;
    }

    private static Header header(FileChannel channel, Path file) throws IOException {
        channel.position(0);
        ByteBuffer magic = ByteBuffer.allocate(MAGIC.length);
        fill(channel, magic);
        ByteBuffer content = Arrays.equals(magic.array(), MAGIC) ? read(channel) : null;
        if (content == null) {
            throw refused(file, "is not one");
        }
        return Header.FILE.read(StandardCharsets.UTF_8.decode(content).toString(), String.valueOf(file.getFileName()));
    }

    private static void checkSame(Header here, Header there, Path file) {
        if (!here.spec().equals(there.spec())) {
            throw refused(file, "belongs to another ensemble; give the one it belongs to, or another file");
        }
        if (!here.columns().equals(there.columns())) {
            throw refused(file, "was written by a version of DLN Lab that measured other columns");
        }
    }

    private static String warning(Header here, Header there) {
        return here.equals(there)
                ? ""
                : "The members in the file were computed with Java " + there.java() + " and the kernel "
                        + there.kernel() + ", the others will be with Java " + here.java() + " and " + here.kernel()
                        + ": the last digits may differ.";
    }

    private static void lock(FileChannel channel, Path file) throws IOException {
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            throw new FileInUseException(file);
        }
    }

    private static InvalidExperimentException refused(Path file, String predicate) {
        return new InvalidExperimentException(
                "resume", "The file to resume must be the file of this ensemble, but " + file + " " + predicate + ".");
    }

    private static ByteBuffer block(ByteBuffer content) {
        int length = content.remaining();
        ByteBuffer block = ByteBuffer.allocate(length + 8).order(ByteOrder.LITTLE_ENDIAN);
        block.putInt(length).put(content.duplicate());
        return block.putInt(MemberBytes.sum(content)).flip();
    }

    /// The content of the next block, or null where it is cut off, damaged or not there.
    private static @Nullable ByteBuffer read(FileChannel channel) throws IOException {
        ByteBuffer length = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
        fill(channel, length);
        if (length.hasRemaining()) {
            return null;
        }
        int size = length.getInt(0);
        if (size < 0 || size > LONGEST_BLOCK || size > channel.size() - channel.position() - 4) {
            return null;
        }
        ByteBuffer rest = ByteBuffer.allocate(size + 4).order(ByteOrder.LITTLE_ENDIAN);
        fill(channel, rest);
        ByteBuffer content = rest.slice(0, size).order(ByteOrder.LITTLE_ENDIAN);
        return rest.getInt(size) == MemberBytes.sum(content) ? content : null;
    }

    private static void fill(FileChannel channel, ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
            // a channel may read less than asked for
        }
    }

    private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
