/// Geometry of the end-to-end matrix of balanced linear networks: the preconditioner that depth puts before the
/// gradient, its spectrum, and its line integrals. Theory B4 to B7 and E4.
@NullMarked
package dlnlab.geometry;

import org.jspecify.annotations.NullMarked;
