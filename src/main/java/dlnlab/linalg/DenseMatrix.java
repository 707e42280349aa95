package dlnlab.linalg;

import java.util.Arrays;
import org.apache.commons.math3.linear.AbstractRealMatrix;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/// A row-major matrix of doubles, contiguous in an array that it may share: entry (i, j) is
/// `data()[offset() + i * columns() + j]`. All layers of a network can so be views of one flat parameter vector.
///
/// Being a Commons Math `RealMatrix` it goes into every Commons Math decomposition. For the inner loops there are
/// products that allocate nothing and write into a given matrix.
///
/// **Products.** `out` must not share entries with an operand. A shape that does not fit, or an overlap, throws
/// `IllegalArgumentException` and leaves `out` unchanged. With `beta == 0` the old contents of `out` are ignored, even
/// when they are NaN. 2 x 2 products are written out, small ones are plain loops, larger ones go to
/// [Kernels#current()].
public final class DenseMatrix extends AbstractRealMatrix {

    private final int rows;
    private final int columns;
    private final double[] data;
    private final int offset;
    private final boolean twoByTwo;

    /// A `rows` x `columns` matrix of zeros with its own memory.
    public DenseMatrix(int rows, int columns) {
        this(rows, columns, new double[Math.multiplyExact(rows, columns)], 0);
    }

    /// A view of `rows * columns` values of `data` from `offset` on: writing to either changes both.
    /// @throws IllegalArgumentException if the view does not lie within `data`, or a dimension is below 1
    public DenseMatrix(int rows, int columns, double[] data, int offset) {
        super(rows, columns);
        if (offset < 0 || (long) offset + (long) rows * columns > data.length) {
            throw new IllegalArgumentException("a %d x %d matrix at offset %d does not fit in an array of %d values"
                    .formatted(rows, columns, offset, data.length));
        }
        this.rows = rows;
        this.columns = columns;
        this.data = data;
        this.offset = offset;
        this.twoByTwo = rows == 2 && columns == 2;
    }

    /// A copy of an array of rows of equal length.
    public static DenseMatrix of(double[][] entries) {
        return copyOf(MatrixUtils.createRealMatrix(entries));
    }

    /// The `size` x `size` identity.
    public static DenseMatrix identity(int size) {
        DenseMatrix identity = new DenseMatrix(size, size);
        for (int i = 0; i < size; i++) {
            identity.set(i, i, 1);
        }
        return identity;
    }

    /// A copy, with its own memory, of any Commons Math matrix.
    public static DenseMatrix copyOf(RealMatrix matrix) {
        DenseMatrix copy = new DenseMatrix(matrix.getRowDimension(), matrix.getColumnDimension());
        if (matrix instanceof DenseMatrix dense) {
            copy.copyFrom(dense);
        } else {
            for (int i = 0; i < copy.rows; i++) {
                System.arraycopy(matrix.getRow(i), 0, copy.data, i * copy.columns, copy.columns);
            }
        }
        return copy;
    }

    /// The array that holds the entries, shared, not copied.
    public double[] data() {
        return data;
    }

    /// Where in `data()` entry (0, 0) stands.
    public int offset() {
        return offset;
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    /// Entry (i, j), without checking that i and j lie within the matrix.
    public double get(int i, int j) {
        return data[offset + i * columns + j];
    }

    /// Sets entry (i, j), without checking that i and j lie within the matrix.
    public void set(int i, int j, double value) {
        data[offset + i * columns + j] = value;
    }

    /// Sets every entry to `value`.
    public void fill(double value) {
        Arrays.fill(data, offset, offset + rows * columns, value);
    }

    /// Overwrites every entry with that of `source`, which has the same shape.
    public void copyFrom(DenseMatrix source) {
        if (source.rows != rows || source.columns != columns) {
            throw new IllegalArgumentException("cannot copy %s into %s".formatted(source.shape(), shape()));
        }
        System.arraycopy(source.data, source.offset, data, offset, rows * columns);
    }

    /// Sum of the squares of all entries, |A|_F^2.
    public double squaredFrobeniusNorm() {
        return Norms.squared(data, offset, offset + rows * columns);
    }

    /// out = this b; shapes (m x k), (k x n), (m x n).
    public void multiplyInto(DenseMatrix b, DenseMatrix out) {
        if (twoByTwo && b.twoByTwo && out.twoByTwo) {
            TwoByTwo.multiply(data, offset, b.data, b.offset, out.data, out.offset);
        } else {
            Products.multiply(this, b, out, 1, 0);
        }
    }

    /// out = alpha this b + beta out; shapes (m x k), (k x n), (m x n).
    public void multiplyInto(DenseMatrix b, DenseMatrix out, double alpha, double beta) {
        if (twoByTwo && b.twoByTwo && out.twoByTwo) {
            TwoByTwo.multiply(data, offset, b.data, b.offset, out.data, out.offset, alpha, beta);
        } else {
            Products.multiply(this, b, out, alpha, beta);
        }
    }

    /// out = this b^T; shapes (m x k), (n x k), (m x n).
    public void multiplyTransposedInto(DenseMatrix b, DenseMatrix out) {
        if (twoByTwo && b.twoByTwo && out.twoByTwo) {
            TwoByTwo.multiplyTransposed(data, offset, b.data, b.offset, out.data, out.offset);
        } else {
            Products.multiplyTransposed(this, b, out, 1, 0);
        }
    }

    /// out = alpha this b^T + beta out; shapes (m x k), (n x k), (m x n).
    public void multiplyTransposedInto(DenseMatrix b, DenseMatrix out, double alpha, double beta) {
        if (twoByTwo && b.twoByTwo && out.twoByTwo) {
            TwoByTwo.multiplyTransposed(data, offset, b.data, b.offset, out.data, out.offset, alpha, beta);
        } else {
            Products.multiplyTransposed(this, b, out, alpha, beta);
        }
    }

    /// out = this^T b; shapes (k x m), (k x n), (m x n).
    public void transposeMultiplyInto(DenseMatrix b, DenseMatrix out) {
        if (twoByTwo && b.twoByTwo && out.twoByTwo) {
            TwoByTwo.transposeMultiply(data, offset, b.data, b.offset, out.data, out.offset);
        } else {
            Products.transposeMultiply(this, b, out, 1, 0);
        }
    }

    /// out = alpha this^T b + beta out; shapes (k x m), (k x n), (m x n).
    public void transposeMultiplyInto(DenseMatrix b, DenseMatrix out, double alpha, double beta) {
        if (twoByTwo && b.twoByTwo && out.twoByTwo) {
            TwoByTwo.transposeMultiply(data, offset, b.data, b.offset, out.data, out.offset, alpha, beta);
        } else {
            Products.transposeMultiply(this, b, out, alpha, beta);
        }
    }

    /// The product with `b` in new memory, by the same kernels as `multiplyInto`.
    @Override
    public DenseMatrix multiply(RealMatrix b) {
        MatrixUtils.checkMultiplicationCompatible(this, b);
        DenseMatrix right = b instanceof DenseMatrix dense ? dense : copyOf(b);
        DenseMatrix product = new DenseMatrix(rows, right.columns);
        multiplyInto(right, product);
        return product;
    }

    @Override
    public DenseMatrix transpose() {
        DenseMatrix transposed = new DenseMatrix(columns, rows);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                transposed.data[j * rows + i] = get(i, j);
            }
        }
        return transposed;
    }

    /// A new matrix of zeros; the receiver's size does not matter.
    @Override
    public DenseMatrix createMatrix(int rowDimension, int columnDimension) {
        return new DenseMatrix(rowDimension, columnDimension);
    }

    @Override
    public DenseMatrix copy() {
        return copyOf(this);
    }

    @Override
    public int getRowDimension() {
        return rows;
    }

    @Override
    public int getColumnDimension() {
        return columns;
    }

    @Override
    public double getEntry(int row, int column) {
        MatrixUtils.checkMatrixIndex(this, row, column);
        return get(row, column);
    }

    @Override
    public void setEntry(int row, int column, double value) {
        MatrixUtils.checkMatrixIndex(this, row, column);
        set(row, column, value);
    }

    /// "rows x columns", for messages.
    String shape() {
        return rows + " x " + columns;
    }

    /// Whether this and `other` share at least one entry: the same array, not an equal one, is what counts.
    @SuppressWarnings("ReferenceEquality")
    boolean overlaps(DenseMatrix other) {
        return data == other.data
                && offset < other.offset + other.rows * other.columns
                && other.offset < offset + rows * columns;
    }
}
