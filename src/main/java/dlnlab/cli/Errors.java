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
        return tell(sentence(e, List.of(args)), ExitCode.USAGE);
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

    private static String sentence(ParameterException e, List<String> words) {
        CommandLine command = e.getCommandLine();
        return switch (e) {
            case MissingParameterException missing -> missing(missing, command, words);
            case UnmatchedArgumentException unmatched ->
                unmatched(unmatched.getUnmatched().getFirst(), command.getCommandSpec());
            case OverwrittenOptionException twice ->
                "The option " + name(twice.getOverwritten()) + " must stand once, but stands twice.";
            default -> String.valueOf(e.getMessage()).replaceFirst("[.]$", "") + hint(command.getCommandSpec());
        };
    }

    private static String missing(MissingParameterException e, CommandLine command, List<String> words) {
        if (e.getMissing().getFirst() instanceof OptionSpec option
                && words.stream().anyMatch(List.of(option.names())::contains)) {
            return "The option " + option.longestName() + " needs a value: " + name(option) + ".";
        }
        // a word that nobody understands may be the reason why another one seems to be missing
        if (!command.getUnmatchedArguments().isEmpty()) {
            return unmatched(command.getUnmatchedArguments().getFirst(), command.getCommandSpec());
        }
        String names = e.getMissing().stream().map(Errors::name).collect(Collectors.joining(", "));
        return "The command " + command.getCommandName() + " needs " + names + hint(command.getCommandSpec());
    }

    private static String unmatched(String word, CommandSpec command) {
        if (word.startsWith("-")) {
            List<String> options =
                    command.options().stream().map(OptionSpec::longestName).toList();
            return "The command " + command.name() + " has no option " + word
                    + Nearest.question(word, options, hint(command));
        }
        if (!command.subcommands().isEmpty()) {
            List<String> commands = command.subcommands().values().stream()
                    .map(CommandLine::getCommandSpec)
                    .filter(sub -> !sub.usageMessage().hidden())
                    .map(CommandSpec::name)
                    .toList();
            return "There is no command \"" + word + "\"" + Nearest.question(word, commands, hint(command));
        }
        return "The command " + command.name() + " does not know what to do with \"" + word + "\"" + hint(command);
    }

    private static String hint(CommandSpec command) {
        return "; see " + command.qualifiedName() + " --help.";
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName() + " " + option.paramLabel()
                : argument.paramLabel();
    }
}
