package dlnlab.exhibit;

/// Layers of a row with two entries that each follow the gradient of the loss of their product: a first layer with two
/// entries and numbers above it, started balanced, so that all have one norm (theory D4).
///
/// @param depth how many layers, 2 or more
record Factors(Valley valley, int depth) {
    /// The path of the product from a start.
    double[][] path(double[] start, double time, int steps) {
        double length = Math.hypot(start[0], start[1]);
        double[] layers = new double[depth + 1];
        double each = Math.pow(length, 1.0 / depth);
        layers[0] = length == 0 ? 0 : start[0] / length * each;
        layers[1] = length == 0 ? 0 : start[1] / length * each;
        for (int h = 2; h <= depth; h++) {
            layers[h] = each;
        }
        double[][] path = RungeKutta.path(this::descend, layers, time, steps);
        double[][] product = new double[2][steps + 1];
        for (int k = 0; k <= steps; k++) {
            double above = above(path, k);
            product[0][k] = above * path[0][k];
            product[1][k] = above * path[1][k];
        }
        return product;
    }

    private double above(double[][] path, int k) {
        double above = 1;
        for (int h = 2; h <= depth; h++) {
            above *= path[h][k];
        }
        return above;
    }

    // minus the derivative of l(a_N ... a_2 v) by v and by every a_h
    private void descend(double[] layers, double[] velocity) {
        double above = 1;
        for (int h = 2; h <= depth; h++) {
            above *= layers[h];
        }
        double gx = valley.slopeX(above * layers[0]);
        double gy = valley.slopeY(above * layers[1]);
        velocity[0] = -above * gx;
        velocity[1] = -above * gy;
        for (int h = 2; h <= depth; h++) {
            double others = 1;
            for (int j = 2; j <= depth; j++) {
                others *= j == h ? 1 : layers[j];
            }
            velocity[h] = -others * (gx * layers[0] + gy * layers[1]);
        }
    }
}
