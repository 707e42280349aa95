/// Typeset formulas whose symbols can be pointed at.
@NullMarked
package dlnlab.ui.formula;

import org.jspecify.annotations.NullMarked;
