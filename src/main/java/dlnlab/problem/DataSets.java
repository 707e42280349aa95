package dlnlab.problem;

import dlnlab.linalg.DenseMatrix;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.math3.stat.StatUtils;

/// The real data sets that ship with the program.
public final class DataSets {
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private DataSets() {}

    /// Handwritten digits (E. Alpaydin, C. Kaynak, 1998): 64 pixels scaled to 0..1, ten one-hot targets.
    /// @param count the first so many of 1797 pictures
    /// @param standardise whether every pixel gets mean 0 and standard deviation 1 (constant ones become 0)
    public static Samples digits(int count, boolean standardise) {
        DenseMatrix table = read("/data/digits.csv", count);
        DenseMatrix inputs = features(table);
        scale(inputs, 1.0 / 16);
        DenseMatrix targets = new DenseMatrix(inputs.rows(), 10);
        for (int i = 0; i < inputs.rows(); i++) {
            targets.set(i, (int) table.get(i, 64), 1);
        }
        return Samples.of(standardise ? standardised(inputs) : inputs, targets);
    }

    /// Breast Cancer Wisconsin (W. Wolberg and others, 1995): 30 measurements, target +1 (benign) or -1.
    /// @param count the first so many of 569 samples
    /// @param standardise whether every measurement gets mean 0 and standard deviation 1
    public static Samples breastCancer(int count, boolean standardise) {
        DenseMatrix table = read("/data/breast_cancer.csv", count);
        DenseMatrix inputs = features(table);
        DenseMatrix targets = new DenseMatrix(inputs.rows(), 1);
        for (int i = 0; i < inputs.rows(); i++) {
            targets.set(i, 0, 2 * table.get(i, 30) - 1);
        }
        return Samples.of(standardise ? standardised(inputs) : inputs, targets);
    }

    private static DenseMatrix read(String resource, int count) {
        try (var stream = DataSets.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("the data set " + resource + " is missing from the program");
            }
            Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
            List<CSVRecord> records = FORMAT.parse(reader).stream().limit(count).toList();
            DenseMatrix table =
                    new DenseMatrix(records.size(), records.getFirst().size());
            for (int i = 0; i < table.rows(); i++) {
                for (int j = 0; j < table.columns(); j++) {
                    table.set(i, j, Double.parseDouble(records.get(i).get(j)));
                }
            }
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException("the data set " + resource + " cannot be read", e);
        }
    }

    private static DenseMatrix features(DenseMatrix table) {
        DenseMatrix inputs = new DenseMatrix(table.rows(), table.columns() - 1);
        for (int i = 0; i < inputs.rows(); i++) {
            System.arraycopy(table.data(), i * table.columns(), inputs.data(), i * inputs.columns(), inputs.columns());
        }
        return inputs;
    }

    /// Every column shifted and scaled to mean 0 and standard deviation 1; a constant one becomes 0.
    /// @param inputs not changed
    public static DenseMatrix standardised(DenseMatrix inputs) {
        DenseMatrix result = new DenseMatrix(inputs.rows(), inputs.columns());
        for (int j = 0; j < inputs.columns(); j++) {
            double[] column = inputs.getColumn(j);
            double mean = StatUtils.mean(column);
            double deviation = Math.sqrt(StatUtils.populationVariance(column, mean));
            for (int i = 0; i < inputs.rows(); i++) {
                result.set(i, j, deviation > 0 ? (column[i] - mean) / deviation : 0);
            }
        }
        return result;
    }

    private static void scale(DenseMatrix matrix, double factor) {
        for (int i = 0; i < matrix.data().length; i++) {
            matrix.data()[i] *= factor;
        }
    }
}
