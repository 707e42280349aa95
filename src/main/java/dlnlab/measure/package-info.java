/// Quantities of a running simulation, predictions of the theorems about them, and certificates that compare the two.
@NullMarked
package dlnlab.measure;

import org.jspecify.annotations.NullMarked;
