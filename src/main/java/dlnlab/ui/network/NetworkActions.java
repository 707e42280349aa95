package dlnlab.ui.network;

/// What can be done to a network by clicking on its picture. Every method answers with one sentence that says why it
/// was not possible, or with the empty string.
public interface NetworkActions {
    /// Makes hidden layer `h` (1..N-1) one neuron wider.
    String addNeuron(int h);

    /// Makes hidden layer `h` (1..N-1) one neuron narrower.
    String removeNeuron(int h);

    /// Puts a new hidden layer behind layer `at` (0..N-1, 0 = the input): it becomes layer `at + 1`.
    String addLayer(int at);

    /// Takes hidden layer `h` (1..N-1) out.
    String removeLayer(int h);

    /// Sets one weight of the paused run.
    ///
    /// @param h number of the matrix W_h, 1..N
    /// @param row of the entry, from 0
    /// @param column of the entry, from 0
    /// @param value finite
    String setWeight(int h, int row, int column, double value);
}
