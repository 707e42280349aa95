/// The table of runs: what is compared, what is pinned.
@NullMarked
package dlnlab.ui.runs;

import org.jspecify.annotations.NullMarked;
