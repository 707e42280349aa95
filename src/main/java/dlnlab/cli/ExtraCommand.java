package dlnlab.cli;

/// A command that another package adds, found by the service loader: a picocli command with a public constructor.
public interface ExtraCommand {}
