/// Initialisers D1-D6: how the weights of a network are drawn.
@NullMarked
package dlnlab.initial;

import org.jspecify.annotations.NullMarked;
