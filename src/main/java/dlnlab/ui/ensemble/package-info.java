/// Many random starts of the present experiment: computed in the background, and shown falling together.
@NullMarked
package dlnlab.ui.ensemble;

import org.jspecify.annotations.NullMarked;
