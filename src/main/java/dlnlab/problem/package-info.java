/// What is learned: samples, losses, matrix factorisation and completion, and the objectives that return loss and
/// gradient.
@NullMarked
package dlnlab.problem;

import org.jspecify.annotations.NullMarked;
