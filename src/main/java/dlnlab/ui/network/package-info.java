/// Pictures of the network: a node-link diagram of small ones, heat maps of every matrix.
@NullMarked
package dlnlab.ui.network;

import org.jspecify.annotations.NullMarked;
