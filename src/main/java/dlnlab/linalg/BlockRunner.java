package dlnlab.linalg;

import java.util.function.IntConsumer;

/// Runs a fixed number of independent blocks of work, perhaps on several threads.
///
/// The number of blocks never depends on the number of cores, and each block writes only to its own memory, so the
/// caller can sum the blocks' results in a fixed order and get the same bits however many threads took part.
@FunctionalInterface
public interface BlockRunner {

    /// Every block after the other on the calling thread.
    BlockRunner SERIAL = (blocks, body) -> {
        for (int block = 0; block < blocks; block++) {
            body.accept(block);
        }
    };

    /// Calls `body` once with each of 0 .. `blocks` - 1 and returns when all calls have returned.
    void run(int blocks, IntConsumer body);
}
