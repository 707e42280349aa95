package dlnlab.dynamics;

/// One step after another of the Runge-Kutta method of order 8 by Dormand and Prince, with the error estimate of
/// orders 5 and 3 (Hairer, Norsett, Wanner, Solving Ordinary Differential Equations I, 2nd edition, DOP853): the
/// mathematics of Commons Math's DormandPrince853, without an allocation and without an interpolant, for thousands of
/// small flows.
///
/// The field does not depend on time. The last stage of a step is the first of the next, so a step costs 11 evaluations
/// and one more where it is tried.
final class EighthOrderStepper {
    private static final double[][] A = {
        {0.05260015195876774},
        {0.0197250569845379, 0.0591751709536137},
        {0.02958758547680685, 0, 0.08876275643042056},
        {0.24136513415926666, 0, -0.884549479328286, 0.9248340032617919},
        {0.037037037037037035, 0, 0, 0.1708286087294739, 0.12546768756682242},
        {0.037109375, 0, 0, 0.17025221101954402, 0.060216538980455966, -0.017578125},
        {0.03709200011850479, 0, 0, 0.17038392571223998, 0.1072620304463733, -0.015319437748624402, 0.008273789163814023
        },
        {
            0.6241109587160757,
            0,
            0,
            -3.360892629446941,
            -0.8682193468417261,
            27.59209969944671,
            20.154067550477894,
            -43.48988418106996
        },
        {
            0.47766253643826434,
            0,
            0,
            -2.4881146199716677,
            -0.5902908268368431,
            21.230051448181193,
            15.279233632882423,
            -33.28821096898486,
            -0.020331201708508627
        },
        {
            -0.9371424300859873,
            0,
            0,
            5.186372428844064,
            1.09143734899673,
            -8.149787010746927,
            -18.52006565999696,
            22.739487099350505,
            2.4936055526796523,
            -3.0467644718982196
        },
        {
            2.273310147516538,
            0,
            0,
            -10.53449546673725,
            -2.000872058224863,
            -17.9589318631188,
            27.94888452941996,
            -2.8589982771350235,
            -8.87285693353063,
            12.360567175794303,
            0.6433927460157636
        },
    };
    private static final double[] B = {
        0.054293734116568765,
        0,
        0,
        0,
        0,
        4.450312892752409,
        1.8915178993145003,
        -5.801203960010585,
        0.3111643669578199,
        -0.1521609496625161,
        0.20136540080403034,
        0.04471061572777259
    };
    /// How the solution differs from one of order 5, and from one of order 3.
    private static final double[] FIFTH = {
        0.01312004499419488,
        0,
        0,
        0,
        0,
        -1.2251564463762044,
        -0.4957589496572502,
        1.6643771824549864,
        -0.35032884874997366,
        0.3341791187130175,
        0.08192320648511571,
        -0.022355307863886294
    };

    private static final double[] THIRD = {
        -0.18980075407240762,
        0,
        0,
        0,
        0,
        4.450312892752409,
        1.8915178993145003,
        -5.801203960010585,
        -0.42268232132379197,
        -0.1521609496625161,
        0.20136540080403034,
        0.022651792198360825
    };
    private static final int STAGES = B.length;
    private static final double THIRD_WEIGHT = 0.01;

    private final FlowField field;
    private final double tolerance;
    private final int size;
    private final double[][] rates;
    private final double[] present;
    private final double[] trial;
    private final double[] trialRate;

    /// @param tolerance of one step, relative to each weight and to the root mean square of all
    EighthOrderStepper(FlowField field, int size, double tolerance) {
        this.field = field;
        this.size = size;
        this.tolerance = tolerance;
        rates = new double[STAGES][size];
        present = new double[size];
        trial = new double[size];
        trialRate = new double[size];
    }

    /// Stands at w.
    /// @throws FlowField.NotFiniteException if the field is not finite there
    void begin(double[] w) {
        System.arraycopy(w, 0, present, 0, size);
        field.rateAt(present, rates[0]);
    }

    /// Where it stands; the array is its own.
    double[] present() {
        return present;
    }

    /// A first guess at the length of a step: one that changes the weights by a hundredth.
    double firstStep() {
        double w = length(present);
        double rate = length(rates[0]);
        return rate == 0 ? Double.POSITIVE_INFINITY : 0.01 * Math.max(w, Double.MIN_NORMAL) / rate;
    }

    /// Computes a step of length h, which [#accept] takes. The field has been asked last where the step ends.
    /// @return the estimated error over what the tolerance allows: up to 1 is good; infinite where the flow
    ///     could not be followed
    double attempt(double h) {
        try {
            for (int stage = 1; stage < STAGES; stage++) {
                move(A[stage - 1], stage, h);
                field.rateAt(trial, rates[stage]);
            }
            move(B, STAGES, h);
            double error = error(h);
            field.rateAt(trial, trialRate);
            return error;
        } catch (FlowField.NotFiniteException tooFar) {
            return Double.POSITIVE_INFINITY;
        }
    }

    /// Stands where the last attempt ended.
    void accept() {
        System.arraycopy(trial, 0, present, 0, size);
        System.arraycopy(trialRate, 0, rates[0], 0, size);
    }

    private void move(double[] weights, int stages, double h) {
        for (int i = 0; i < size; i++) {
            double sum = weights[0] * rates[0][i];
            // the second stage serves the next two only, the third one more: the others leave them out
            for (int s = stages > 4 ? 3 : 1; s < stages; s++) {
                sum += weights[s] * rates[s][i];
            }
            trial[i] = present[i] + h * sum;
        }
    }

    private double error(double h) {
        double absolute = Math.max(tolerance * length(present) / Math.sqrt(size), Double.MIN_NORMAL);
        double fifth = 0;
        double third = 0;
        for (int i = 0; i < size; i++) {
            double e5 = FIFTH[0] * rates[0][i];
            double e3 = THIRD[0] * rates[0][i];
            for (int s = 5; s < STAGES; s++) {
                e5 += FIFTH[s] * rates[s][i];
                e3 += THIRD[s] * rates[s][i];
            }
            double allowed = absolute + tolerance * Math.max(Math.abs(present[i]), Math.abs(trial[i]));
            fifth += e5 * e5 / (allowed * allowed);
            third += e3 * e3 / (allowed * allowed);
        }
        double scale = fifth + THIRD_WEIGHT * third;
        return scale == 0 ? 0 : Math.abs(h) * fifth / Math.sqrt(scale * size);
    }

    private static double length(double[] w) {
        double sum = 0;
        for (double x : w) {
            sum += x * x;
        }
        return Math.sqrt(sum);
    }
}
