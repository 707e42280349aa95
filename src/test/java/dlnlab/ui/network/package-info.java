@NullMarked
package dlnlab.ui.network;

import org.jspecify.annotations.NullMarked;
