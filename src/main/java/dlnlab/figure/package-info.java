/// What charts show of a run: recorded series as curves, and a whole chart as a picture for a file.
@NullMarked
package dlnlab.figure;

import org.jspecify.annotations.NullMarked;
