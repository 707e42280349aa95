@NullMarked
package dlnlab.ui.play;

import org.jspecify.annotations.NullMarked;
