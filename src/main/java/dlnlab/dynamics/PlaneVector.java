package dlnlab.dynamics;

/// A vector of the plane that is moved along and across itself.
final class PlaneVector {
    private double x;
    private double y;

    void set(double newX, double newY) {
        x = newX;
        y = newY;
    }

    double x() {
        return x;
    }

    double y() {
        return y;
    }

    double length() {
        return Math.sqrt(x * x + y * y);
    }

    /// The component of another vector along this one; the vector 0 points to the right.
    double along(double otherX, double otherY) {
        double length = length();
        return length == 0 ? otherX : (x * otherX + y * otherY) / length;
    }

    /// The component of another vector across this one, to the left.
    double across(double otherX, double otherY) {
        double length = length();
        return length == 0 ? otherY : (x * otherY - y * otherX) / length;
    }

    /// Adds a vector given by its components along and across this one.
    void move(double along, double across) {
        double length = length();
        double directionX = length == 0 ? 1 : x / length;
        double directionY = length == 0 ? 0 : y / length;
        x += along * directionX - across * directionY;
        y += along * directionY + across * directionX;
    }

    /// Keeps the direction.
    void lengthen(double length) {
        double now = length();
        set(now == 0 ? length : x / now * length, now == 0 ? 0 : y / now * length);
    }
}
