package dlnlab.plot;

/// A matrix as a picture: one cell for each entry.
///
/// @param name what it is called
/// @param values row by row, NaN for entries that nobody sees
public record MatrixCells(String name, double[][] values) {
    /// The largest magnitude of the entries that are numbers; 0 where there is none.
    public double largest() {
        double largest = 0;
        for (double[] row : values) {
            for (double value : row) {
                largest = Double.isFinite(value) ? Math.max(largest, Math.abs(value)) : largest;
            }
        }
        return largest;
    }
}
