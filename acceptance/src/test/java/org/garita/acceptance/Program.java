package org.garita.acceptance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program as it is shipped: the jar with its libraries beside it, run as a process. */
final class Program {
    /** Repository root: tests run in the folder of their module. */
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final Path JAR = ROOT.resolve("app/target/garita.jar");
    private static final int LONGEST_TOOL_SECONDS = 120;

    private Program() {}

    /** What a tool answered. */
    record Answer(int exit, String out, String err) {}

    /** Runs a tool to its end. */
    static Answer tool(String... arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile("garita-tool", ".out");
        Path err = Files.createTempFile("garita-tool", ".err");
        Process process = new ProcessBuilder(command(List.of("-XX:TieredStopAtLevel=1"), arguments))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        if (!process.waitFor(LONGEST_TOOL_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            throw new AssertionError("%s did not end within %d s; it said: %s"
                    .formatted(String.join(" ", arguments), LONGEST_TOOL_SECONDS, Files.readString(err)));
        }
        Answer answer = new Answer(process.exitValue(), Files.readString(out), Files.readString(err));
        Files.delete(out);
        Files.delete(err);
        return answer;
    }

    /** The command line of one run. */
    static List<String> command(List<String> flags, String... arguments) {
        if (!Files.exists(JAR)) {
            throw new IllegalStateException(
                    JAR + " is missing: these tests need the packaged program (mvn verify, or ./garita test)");
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-Xmx512m", "-Dfile.encoding=" + StandardCharsets.UTF_8));
        command.addAll(flags);
        command.addAll(List.of("-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        return command;
    }
}
