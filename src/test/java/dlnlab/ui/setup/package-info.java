@NullMarked
package dlnlab.ui.setup;

import org.jspecify.annotations.NullMarked;
