@NullMarked
package dlnlab.ui.help;

import org.jspecify.annotations.NullMarked;
