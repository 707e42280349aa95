package dlnlab.ensemble;

/// One column of an ensemble's table.
/// @param quantity id of the quantity it belongs to, or `steps`, `time`, `reached`
/// @param label of the column within its quantity, such as "w₁₂"
/// @param unit "1" where there is none
public record Column(String quantity, String label, String unit) {
    /// `steps`, or `endToEnd.w₁₂` where the quantity has a column of another name.
    public String name() {
        return label.isEmpty() || label.equals(quantity) ? quantity : quantity + "." + label;
    }
}
