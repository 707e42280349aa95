package dlnlab;

/// Starts DLN Lab. Compiled for Java 17 so that an older `java` can load it.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.out.println("DLN Lab");
    }
}
