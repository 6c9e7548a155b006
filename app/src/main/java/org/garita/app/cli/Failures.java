package org.garita.app.cli;

import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.garita.app.platform.DataFolderInUse;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Tells what went wrong in one sentence on standard error. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {
    /** Exit code for input that cannot be used. */
    static final int BAD_INPUT = 2;

    /** Exit code when the machine failed, not the input. */
    static final int FAILED = 3;

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        command.getErr()
                .println("%s See: %s --help"
                        .formatted(
                                sentence(String.valueOf(wrong.getMessage())),
                                command.getCommandSpec().qualifiedName()));
        return BAD_INPUT;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        Throwable cause = rootOf(failure);
        if (cause instanceof NoSuchFileException missing) {
            err.println("There is no file " + missing.getFile() + ".");
            return BAD_INPUT;
        }
        boolean badInput = failure instanceof IllegalArgumentException
                || failure instanceof DataFolderInUse
                || failure instanceof FileSystemException;
        err.println(sentence(cause.getMessage() == null ? cause.toString() : cause.getMessage()));
        return badInput ? BAD_INPUT : FAILED;
    }

    /** What really went wrong: Spring wraps it once for every object that could then not be made. */
    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static String sentence(String message) {
        return message.endsWith(".") ? message : message + ".";
    }
}
