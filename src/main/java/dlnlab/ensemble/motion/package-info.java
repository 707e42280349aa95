/// The members of an ensemble in motion: where all of them are at one moment, and the clock that they share.
@NullMarked
package dlnlab.ensemble.motion;

import org.jspecify.annotations.NullMarked;
