/// Networks of any depth whose parameters live in one flat vector: shapes, layers, activations, end-to-end products.
@NullMarked
package dlnlab.network;

import org.jspecify.annotations.NullMarked;
