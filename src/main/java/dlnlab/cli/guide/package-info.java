/// The pages of the user guide that are written by the program.
@NullMarked
package dlnlab.cli.guide;

import org.jspecify.annotations.NullMarked;
