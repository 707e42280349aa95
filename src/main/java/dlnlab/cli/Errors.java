package dlnlab.cli;

import dlnlab.experiment.InvalidExperimentException;
import dlnlab.experiment.Nearest;
import dlnlab.export.FileTrouble;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// Tells every mistake a person can mend in one sentence on the error stream.
final class Errors implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private final PrintWriter err;

    Errors(PrintWriter err) {
        this.err = err;
    }

    /// Words that no command understands: exit code 2.
    @Override
    public int handleParseException(ParameterException e, String[] args) {
        return tell(sentence(e), ExitCode.USAGE);
    }

    /// Values that no experiment can have: 2. Files that cannot be read or written: 1. Anything else is a mistake of
    /// ours and stays an exception.
    @Override
    public int handleExecutionException(Exception e, CommandLine commandLine, ParseResult parsed) throws Exception {
        return switch (e) {
            case InvalidExperimentException refused -> tell(refused.sentence(), ExitCode.USAGE);
            case IOException failed -> tell(sentence(failed), ExitCode.SOFTWARE);
            case UncheckedIOException failed ->
                tell(sentence(Objects.requireNonNull(failed.getCause())), ExitCode.SOFTWARE);
            default -> throw e;
        };
    }

    private int tell(String sentence, int code) {
        err.println(sentence.lines().map(String::strip).collect(Collectors.joining(" ")));
        return code;
    }

    private static String sentence(IOException failed) {
        return "The files could not be read or written (" + FileTrouble.reason(failed) + ").";
    }

    private static String sentence(ParameterException e) {
        CommandSpec command = e.getCommandLine().getCommandSpec();
        return switch (e) {
            case MissingParameterException missing -> missing(missing, command);
            case UnmatchedArgumentException unmatched -> unmatched(unmatched, command);
            case OverwrittenOptionException twice ->
                "The option " + name(twice.getOverwritten()) + " must stand once, but stands twice.";
            default -> {
                String message = String.valueOf(e.getMessage());
                yield message.endsWith(".") ? message : message + ".";
            }
        };
    }

    private static String missing(MissingParameterException e, CommandSpec command) {
        if (e.getMissing().getFirst() instanceof OptionSpec option) {
            return "The option " + option.longestName() + " needs a value: " + name(option) + ".";
        }
        String names = e.getMissing().stream().map(Errors::name).collect(Collectors.joining(", "));
        return "The command " + command.name() + " needs " + names + "; see " + command.name() + " --help.";
    }

    private static String unmatched(UnmatchedArgumentException e, CommandSpec command) {
        String word = e.getUnmatched().getFirst();
        if (word.startsWith("-")) {
            List<String> options =
                    command.options().stream().map(OptionSpec::longestName).toList();
            return "The command " + command.name() + " has no option " + word + "; did you mean "
                    + Nearest.list(word, options) + "?";
        }
        if (!command.subcommands().isEmpty()) {
            List<String> commands = List.copyOf(command.subcommands().keySet());
            return "There is no command \"" + word + "\"; did you mean " + Nearest.list(word, commands) + "?";
        }
        return "The command " + command.name() + " does not know what to do with \"" + word + "\"; see "
                + command.name() + " --help.";
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName() + " " + option.paramLabel()
                : argument.paramLabel();
    }
}
