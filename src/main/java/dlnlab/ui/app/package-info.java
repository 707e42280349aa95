/// The program's window: start, main panel, themes, keys, pictures.
@NullMarked
package dlnlab.ui.app;

import org.jspecify.annotations.NullMarked;
