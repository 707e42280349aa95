package dlnlab.exhibit;

import dlnlab.linalg.DenseMatrix;
import java.util.List;

/// Two thousand warm networks in the plane of the two entries that nobody sees of a 2 x 2 matrix: the Langevin equation
/// of Menon and Yu beside the density that it leaves alone, exp(-F/T) against the volume of depth (theory F8, F9).
///
/// The plane is a room with walls, since it is too large: the volume of all of it is finite only for noise of W from 3
/// layers on, for noise of the factors from 4 layers on. At infinite depth there is no density even in a room: the
/// volume near the matrices of rank 1 is infinite.
final class HeatExhibit extends MovingExhibit {
    static final int COUNT = 2000;

    /// Half the side of the room.
    static final double REACH = 3;

    private static final double A = 1.3;
    private static final double B = 0.65;
    private static final int[] LAYERS = {1, 2, 3, 5, 10};
    private static final double NEAR_ZERO = 0.01;
    private static final double LEAST = 0.03;

    private static final List<Knob> KNOBS = List.of(
            Knob.powers("temperature", "temperature", LEAST, 1, 0.1),
            Knob.choice("layers", "layers", 3, "1", "2", "3", "5", "10"),
            Knob.choice("noise", "noise of", 1, "W", "the factors"),
            Knob.choice("start", "start", 0, "everywhere", "near zero"),
            Knob.choice("shade", "shade", 1, "none", "predicted", "visited"));

    private final Constants constants;

    HeatExhibit(Constants constants) {
        super("heat", KNOBS, 4);
        this.constants = constants;
    }

    @Override
    public boolean showsTheSame(Values one, Values other) {
        Setting.Behind behind = Setting.of(one).behind();
        return Setting.of(other).behind(behind).equals(Setting.of(one));
    }

    @Override
    public Motion begin(Values values, long seed) {
        return new HeatMotion(Setting.of(values), constants, seed);
    }

    /// What the knobs stand at.
    ///
    /// @param temperature T
    /// @param layers N
    /// @param ofFactors whether the noise is that of the factors
    /// @param nearZero whether the walkers begin near W = 0; otherwise anywhere in the room where the loss is 0
    record Setting(double temperature, int layers, boolean ofFactors, boolean nearZero, Behind behind) {
        /// Steps over which the energy stays stable where singular values are largest in the room.
        private static final double LONGEST_STEP = 0.04;

        private static final double HEAT_OF_A_STEP = 0.01;

        /// How long walkers without noise need to come down from near zero.
        private static final double FALL = 80;

        private static final double SHORTEST = 5;

        /// What is shaded behind the walkers.
        enum Behind {
            NOTHING,
            PREDICTED,
            VISITED
        }

        static Setting of(Values values) {
            return new Setting(
                    values.get("temperature"),
                    LAYERS[values.choice("layers")],
                    values.choice("noise") == 1,
                    values.choice("start") == 1,
                    Behind.values()[values.choice("shade")]);
        }

        /// The same with something else behind the walkers.
        Setting behind(Behind other) {
            return new Setting(temperature, layers, ofFactors, nearZero, other);
        }

        boolean isCold() {
            return temperature == 0;
        }

        double a() {
            return A;
        }

        double b() {
            return B;
        }

        double stepSize() {
            return isCold() ? LONGEST_STEP : Math.min(LONGEST_STEP, HEAT_OF_A_STEP / temperature);
        }

        /// Time after which the walkers have forgotten where they began: the N-th root of a singular value moves by
        /// about sqrt(2 T t) / N in a time t.
        double settled() {
            double square = (double) layers * layers;
            return isCold() ? FALL : SHORTEST + (0.55 * square + 3) / temperature;
        }

        Walkers walkers(long seed) {
            return new Walkers(COUNT, A, B, layers, temperature, ofFactors, REACH, stepSize(), seed, random -> {
                if (nearZero) {
                    return DenseMatrix.of(new double[][] {
                        {NEAR_ZERO * random.nextGaussian(), NEAR_ZERO * random.nextGaussian()},
                        {NEAR_ZERO * random.nextGaussian(), NEAR_ZERO * random.nextGaussian()}
                    });
                }
                double x = REACH * (2 * random.nextDouble() - 1);
                double y = REACH * (2 * random.nextDouble() - 1);
                return DenseMatrix.of(new double[][] {{A, x}, {y, B}});
            });
        }
    }
}
