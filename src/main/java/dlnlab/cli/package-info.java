/// The command line.
@NullMarked
package dlnlab.cli;

import org.jspecify.annotations.NullMarked;
