/// Matrices, their products by a kernel chosen by size, singular values, norms, and seeded random streams.
/// Depends on Commons Math only; nothing here knows about networks, threads or the screen.
@NullMarked
package dlnlab.linalg;

import org.jspecify.annotations.NullMarked;
