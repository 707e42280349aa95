/// Statements that are not about a run but about a plane one plays with: pure models of what is seen when a point is
/// dragged, with what a theorem predicts beside what is measured.
@NullMarked
package dlnlab.exhibit;

import org.jspecify.annotations.NullMarked;
