/// What descent is compared with: convex minimisers, computed without any network.
@NullMarked
package dlnlab.baseline;

import org.jspecify.annotations.NullMarked;
