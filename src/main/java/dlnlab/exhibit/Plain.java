package dlnlab.exhibit;

/// The 2 x 2 matrix (a b; c d).
record Plain(double a, double b, double c, double d) {
    /// Counter-clockwise by an angle.
    static Plain turn(double angle) {
        double cosine = Math.cos(angle);
        double sine = Math.sin(angle);
        return new Plain(cosine, -sine, sine, cosine);
    }

    static Plain stretch(double across, double up) {
        return new Plain(across, 0, 0, up);
    }

    /// What comes of another matrix first and this one then.
    Plain after(Plain first) {
        return new Plain(
                a * first.a + b * first.c,
                a * first.b + b * first.d,
                c * first.a + d * first.c,
                c * first.b + d * first.d);
    }

    double x(double px, double py) {
        return a * px + b * py;
    }

    double y(double px, double py) {
        return c * px + d * py;
    }

    double determinant() {
        return a * d - b * c;
    }

    double squaredNorm() {
        return a * a + b * b + c * c + d * d;
    }

    /// Largest difference of an entry.
    double distance(Plain other) {
        return Math.max(
                Math.max(Math.abs(a - other.a), Math.abs(b - other.b)),
                Math.max(Math.abs(c - other.c), Math.abs(d - other.d)));
    }
}
