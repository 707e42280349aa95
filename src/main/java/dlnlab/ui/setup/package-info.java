/// The setup form, built from the parameter table.
@NullMarked
package dlnlab.ui.setup;

import org.jspecify.annotations.NullMarked;
