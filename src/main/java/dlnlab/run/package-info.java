/// From an experiment to a running simulation: assembler, engine, thread, trace, checkpoints. The only place that makes
/// threads.
@NullMarked
package dlnlab.run;

import org.jspecify.annotations.NullMarked;
