package dlnlab.dynamics;

import dlnlab.geometry.Depth;
import dlnlab.geometry.DepthVolume;
import dlnlab.geometry.RootMetric;
import dlnlab.linalg.DenseMatrix;
import dlnlab.linalg.SingularValues;
import dlnlab.problem.MatrixLoss;
import java.util.function.Predicate;
import org.apache.commons.math3.random.RandomGenerator;

/// The Langevin equation on 2 x 2 matrices under the metric g^N of N balanced factors (Menon and Yu): gradient flow of
/// the energy E (theory B4, in B5's time) and Brownian motion of temperature T = 1/beta,
///
///     dW = (-P grad E + T ((1/sqrt(g)) div(sqrt(g) P) + P grad S)) dt + sqrt(2 T) P^(1/2) dB    (Ito),
///
/// P = (g^N)^-1 with eigenvalues lambda_il, sqrt(g) = sqrt(det g^N) (F8). S is there where the noise is that of the
/// factors: motion along the orbits of factorisations, seen from W, is a drift along the gradient of the entropy (F9).
/// The density that this leaves alone, with respect to the four entries of W, is
///
///     exp(-E/T) sqrt(g)  for noise of W itself,    exp(-F/T) sqrt(g), F = E - T S,  for noise of the factors;
///
/// with respect to the volume of g^N it is exp(-E/T) and exp(-F/T). At finite N it can be integrated over det W = 0,
/// which is reached and passed; at infinite depth it cannot, and there is no such density.
///
/// A step (Euler and Maruyama) is taken in the coordinates of [RootMetric], on the matrix X whose singular values are
/// the N-th roots: there no coefficient vanishes or explodes at det W = 0 or where singular values are equal. X is held
/// as two vectors of the plane, its parts ((x_11 - x_22, x_21 + x_12) / 2) of length (s_1 - s_2) / 2 and
/// ((x_11 + x_22, x_21 - x_12) / 2) of length (s_1 + s_2) / 2.
public final class Langevin {
    private final MatrixLoss energy;
    private final RootMetric metric;
    private final boolean ofFactors;
    private final double stepSize;
    private final RandomGenerator random;
    private final DenseMatrix w = new DenseMatrix(2, 2);
    private final DenseMatrix slope = new DenseMatrix(2, 2);
    private final double[] noise = new double[4];
    private final PlaneVector difference = new PlaneVector();
    private final PlaneVector sum = new PlaneVector();
    private double temperature;
    private double energyHere;
    private double time;

    /// Begins at a matrix.
    /// @param energy E of 2 x 2 matrices
    /// @param layers N, at least 1 and finite
    /// @param temperature T, not negative; at 0 the process is the end-to-end flow
    /// @param ofFactors whether the noise is that of balanced factors, whose density has F = E - T S instead of E
    /// @param start W(0), 2 x 2; copied
    /// @param stepSize in the time of B5, positive; the error of densities is of its order
    /// @param random where the noise comes from
    /// @throws IllegalArgumentException if the start is not 2 x 2 or a number is out of range
    public Langevin(
            MatrixLoss energy,
            int layers,
            double temperature,
            boolean ofFactors,
            DenseMatrix start,
            double stepSize,
            RandomGenerator random) {
        if (start.rows() != 2 || start.columns() != 2) {
            throw new IllegalArgumentException(
                    "the start must be 2 x 2, was " + start.rows() + " x " + start.columns());
        }
        if (!(stepSize > 0) || Double.isInfinite(stepSize)) {
            throw new IllegalArgumentException("the step size must be positive and finite, was " + stepSize);
        }
        this.energy = energy;
        this.ofFactors = ofFactors;
        this.stepSize = stepSize;
        this.random = random;
        metric = new RootMetric(layers);
        setTemperature(temperature);
        begin(start);
    }

    private void begin(DenseMatrix start) {
        difference.set((start.get(0, 0) - start.get(1, 1)) / 2, (start.get(1, 0) + start.get(0, 1)) / 2);
        sum.set((start.get(0, 0) + start.get(1, 1)) / 2, (start.get(1, 0) - start.get(0, 1)) / 2);
        double one = root(sum.length() + difference.length());
        double two = root(sum.length() - difference.length());
        difference.lengthen((one - two) / 2);
        sum.lengthen((one + two) / 2);
        arrive();
    }

    /// Takes one step.
    public void advance() {
        for (int k = 0; k < noise.length; k++) {
            noise[k] = random.nextGaussian();
        }
        advance(noise);
    }

    /// Takes one step that stays in a room: from one that would lead out of it the process goes back to where it
    /// was. Small steps are as likely there as back, so this leaves alone what is left alone without walls,
    /// restricted to the room.
    /// @param room whether a matrix, 2 x 2, is inside
    public void advanceWithin(Predicate<DenseMatrix> room) {
        double differenceX = difference.x();
        double differenceY = difference.y();
        double sumX = sum.x();
        double sumY = sum.y();
        advance();
        if (!room.test(w)) {
            difference.set(differenceX, differenceY);
            sum.set(sumX, sumY);
            arrive();
        }
    }

    /// Takes one step with given noise: of s_1, s_2, a and b, each of variance 1.
    void advance(double[] xi) {
        double one = sum.length() + difference.length();
        double two = sum.length() - difference.length();
        double shake = Math.sqrt(2 * temperature * stepSize);
        // the energy's slope along the parts of W, outwards and across
        double fx = slope.get(0, 0) - slope.get(1, 1);
        double fy = slope.get(1, 0) + slope.get(0, 1);
        double ex = slope.get(0, 0) + slope.get(1, 1);
        double ey = slope.get(1, 0) - slope.get(0, 1);
        double apart = difference.along(fx, fy) / 2;
        double together = sum.along(ex, ey) / 2;
        double near = metric.missingPush(one, two);
        double far = metric.missingPush(one, -two);
        double first = radial(one, two, together + apart, far + near) + shake / metric.layers() * xi[0];
        double second = radial(two, one, together - apart, far - near) + shake / metric.layers() * xi[1];
        double a = across(one, two, difference.across(fx, fy), shake * xi[2]);
        double b = across(one, -two, sum.across(ex, ey), shake * xi[3]);
        difference.move((first - second) / 2, a);
        sum.move((first + second) / 2, b);
        time += stepSize;
        arrive();
    }

    // how far s_1 or s_2 drifts; what equal values push each other apart is left to the turning
    private double radial(double s, double other, double energySlope, double push) {
        double square = (double) metric.layers() * metric.layers();
        double entropy = ofFactors ? metric.entropySlope(s, other) / square : 0;
        return stepSize * (temperature * (push + entropy) - metric.slope(s) * energySlope / square);
    }

    // how far a part moves across itself, half of what it turns times s_1 - s_2
    private double across(double one, double two, double energySlope, double shake) {
        double ratio = metric.ratio(one, two);
        double pull = ratio == 0 ? 0 : metric.lambda(one, two) / ratio * energySlope;
        return (shake * Math.sqrt(2 * metric.turning(one, two)) - stepSize * pull) / 2;
    }

    private void arrive() {
        double one = sum.length() + difference.length();
        double two = sum.length() - difference.length();
        double apart = metric.ratio(one, two);
        double together = metric.ratio(one, -two);
        w.set(0, 0, together * sum.x() + apart * difference.x());
        w.set(1, 1, together * sum.x() - apart * difference.x());
        w.set(1, 0, apart * difference.y() + together * sum.y());
        w.set(0, 1, apart * difference.y() - together * sum.y());
        slope.fill(0);
        energyHere = energy.evaluate(w, slope);
    }

    private double root(double sigma) {
        return Math.signum(sigma) * Math.pow(Math.abs(sigma), 1.0 / metric.layers());
    }

    /// W; not to be written to.
    public DenseMatrix matrix() {
        return w;
    }

    /// E at W.
    public double energy() {
        return energyHere;
    }

    /// Time passed, that of theory B5: N times the layers' time.
    public double time() {
        return time;
    }

    /// T.
    public double temperature() {
        return temperature;
    }

    /// Another temperature from the next step on.
    /// @throws IllegalArgumentException if it is negative, infinite or NaN
    public void setTemperature(double changed) {
        if (!(changed >= 0) || Double.isInfinite(changed)) {
            throw new IllegalArgumentException("the temperature must be finite and not negative, was " + changed);
        }
        temperature = changed;
    }

    /// The logarithm of the stationary density with respect to the entries of W, up to a constant: -E/T, log sqrt(g)
    /// and, for noise of the factors, S.
    /// @param energy E at W
    /// @param at W, 2 x 2
    /// @param temperature T > 0
    public static double logDensity(double energy, DenseMatrix at, int layers, double temperature, boolean ofFactors) {
        DepthVolume volume = new DepthVolume(Depth.of(layers));
        double[] sigma = SingularValues.of(at);
        return -energy / temperature + volume.logDensity(sigma) + (ofFactors ? volume.entropy(sigma) : 0);
    }
}
