/// Simulations without thread or clock: gradient descent, step-size schedules, stop rules, sharpness.
@NullMarked
package dlnlab.dynamics;

import org.jspecify.annotations.NullMarked;
