package dlnlab.ui.network;

/// A part of the diagram that can be pointed at.
sealed interface DiagramItem {
    /// A neuron.
    ///
    /// @param layer 0 (input) to N (output)
    /// @param index from 0
    record Neuron(int layer, int index) implements DiagramItem {}

    /// The entry (row, column) of W_h: the line from neuron `column` of layer h-1 to neuron `row` of layer h.
    ///
    /// @param h 1..N
    /// @param row from 0
    /// @param column from 0
    record Weight(int h, int row, int column) implements DiagramItem {}
}
