package dlnlab.exhibit;

/// A 2 x 2 matrix as turn(first) diag(large, small) turn(second): its singular value decomposition with two turns, in
/// which the sign of the determinant goes with the smaller value.
///
/// @param first angle of U
/// @param large the larger singular value
/// @param small the smaller one, negative if the matrix mirrors
/// @param second angle of V^T, from -90 to 90 degrees
record Turns(double first, double large, double small, double second) {
    private static final double PARTS = 3;

    /// In closed form, from the parts of W that turn and those that mirror.
    static Turns of(Plain w) {
        double e = (w.a() + w.d()) / 2;
        double f = (w.a() - w.d()) / 2;
        double g = (w.c() + w.b()) / 2;
        double h = (w.c() - w.b()) / 2;
        double turning = Math.hypot(e, h);
        double mirroring = Math.hypot(f, g);
        double sum = Math.atan2(h, e);
        double difference = Math.atan2(g, f);
        double second = (sum - difference) / 2;
        // half a turn before and half a turn after cancel
        double shift = second > Math.PI / 2 ? -Math.PI : second < -Math.PI / 2 ? Math.PI : 0;
        return new Turns(nearZero(sum - second - shift), turning + mirroring, turning - mirroring, second + shift);
    }

    private static double nearZero(double angle) {
        return Math.IEEEremainder(angle, 2 * Math.PI);
    }

    /// Angle of Q in W = Q P.
    double whole() {
        return nearZero(first + second);
    }

    /// Where turn, stretch, turn have brought the plane, from 0 (nothing) to 1 (W).
    Plain turnStretchTurn(double motion) {
        return Plain.turn(part(motion, 2, PARTS) * first)
                .after(stretched(part(motion, 1, PARTS)))
                .after(Plain.turn(part(motion, 0, PARTS) * second));
    }

    /// Where P and then Q have brought it: the stretch takes two thirds of the way, as long as turn and stretch do.
    Plain stretchTurn(double motion) {
        Plain along = Plain.turn(-second).after(stretched(Math.clamp(motion * PARTS / 2, 0, 1)));
        return Plain.turn(part(motion, 2, PARTS) * whole()).after(along).after(Plain.turn(second));
    }

    private Plain stretched(double part) {
        return Plain.stretch(1 + part * (large - 1), 1 + part * (small - 1));
    }

    private static double part(double motion, int which, double parts) {
        return Math.clamp(motion * parts - which, 0, 1);
    }

    /// What is going on at a moment of the motion.
    String words(double motion) {
        if (motion <= 0) {
            return "nothing yet: press play";
        }
        if (motion >= 1) {
            return "done: this is W";
        }
        double at = motion * PARTS;
        if (at <= 1) {
            return "Vᵀ turns by " + Words.degrees(second);
        }
        return at <= 2 ? "Σ stretches" : "U turns by " + Words.degrees(first);
    }
}
