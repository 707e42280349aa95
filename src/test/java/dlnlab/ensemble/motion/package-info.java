/// Tests of members in motion.
@NullMarked
package dlnlab.ensemble.motion;

import org.jspecify.annotations.NullMarked;
