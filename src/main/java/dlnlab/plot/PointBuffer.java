package dlnlab.plot;

/// Points to draw, in arrays that are reused from frame to frame.
public final class PointBuffer implements CurveData {
    private final double[] x;
    private final double[] y;
    private int size;

    /// An empty buffer.
    ///
    /// @param capacity the most points it can hold
    public PointBuffer(int capacity) {
        x = new double[capacity];
        y = new double[capacity];
    }

    /// Forgets all points.
    public void clear() {
        size = 0;
    }

    /// Appends a point.
    ///
    /// @return false when the buffer is full and the point was not taken
    public boolean add(double px, double py) {
        if (size == x.length) {
            return false;
        }
        x[size] = px;
        y[size] = py;
        size++;
        return true;
    }

    /// Forgets the points that are not to be kept.
    ///
    /// @param kept one per point
    void retain(boolean[] kept) {
        int left = 0;
        for (int i = 0; i < size; i++) {
            if (kept[i]) {
                x[left] = x[i];
                y[left] = y[i];
                left++;
            }
        }
        size = left;
    }

    /// Moves the last point down to py, if it is above.
    void lowerLast(double py) {
        y[size - 1] = Math.min(y[size - 1], py);
    }

    /// Moves the last point up to py, if it is below.
    void raiseLast(double py) {
        y[size - 1] = Math.max(y[size - 1], py);
    }

    @Override
    public String label() {
        return "";
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public double x(int i) {
        return x[i];
    }

    @Override
    public double y(int i) {
        return y[i];
    }
}
