/// Exhibits as a person plays with them.
@NullMarked
package dlnlab.ui.play;

import org.jspecify.annotations.NullMarked;
