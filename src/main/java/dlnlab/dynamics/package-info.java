/// Simulations without thread or clock: gradient descent and other first-order methods, step-size
/// schedules, rounding, stop rules, sharpness.
@NullMarked
package dlnlab.dynamics;

import org.jspecify.annotations.NullMarked;
