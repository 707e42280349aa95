/// Tests of many starts in the window.
@NullMarked
package dlnlab.ui.ensemble;

import org.jspecify.annotations.NullMarked;
