/// What is said about many numbers: quantiles, histograms, clusters, and how sure one may be. Pure functions.
@NullMarked
package dlnlab.ensemble.analysis;

import org.jspecify.annotations.NullMarked;
