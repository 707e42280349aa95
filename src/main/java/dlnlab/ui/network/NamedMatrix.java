package dlnlab.ui.network;

import dlnlab.linalg.DenseMatrix;

/// A matrix and what it is called: "W₂".
record NamedMatrix(String name, DenseMatrix values) {}
