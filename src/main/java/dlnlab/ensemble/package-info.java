/// Many runs of one experiment: over seeds, over the members of a comparison, and over grids of parameters, on all
/// cores, with results that depend on the specification alone.
@NullMarked
package dlnlab.ensemble;

import org.jspecify.annotations.NullMarked;
