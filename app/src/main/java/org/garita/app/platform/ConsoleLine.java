package org.garita.app.platform;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is said on the console socket, one JSON object a line. The tool sends one {@link Request}; the server answers
 * with any number of {@code out} and {@code progress} lines and closes with {@code exit}.
 *
 * <pre>{@code
 * -> {"task":"import cbp-history","arguments":["/home/ana/history.csv.gz"]}
 * <- {"kind":"progress","text":"10000 rows"}
 * <- {"kind":"out","text":"75323 rows read"}
 * <- {"kind":"exit","text":"0"}
 * }</pre>
 *
 * @param kind what the text is
 * @param text one line for standard output or standard error, or the exit code
 */
public record ConsoleLine(Kind kind, String text) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Where a line goes. */
    public enum Kind {
        @JsonProperty("out")
        OUT,
        @JsonProperty("progress")
        PROGRESS,
        @JsonProperty("exit")
        EXIT
    }

    /**
     * Asks for a task.
     *
     * @param task its name
     * @param arguments what follows the name; file paths are absolute
     */
    public record Request(String task, List<String> arguments) {
        public Request {
            arguments = List.copyOf(arguments);
        }

        /** The request as one line, without its end. */
        public String toJson() {
            return JSON.writeValueAsString(this);
        }

        /** Reads a request. */
        public static Request parse(String line) {
            return JSON.readValue(line, Request.class);
        }
    }

    /** The line as JSON, without its end. */
    public String toJson() {
        return JSON.writeValueAsString(this);
    }

    /** Reads a line. */
    public static ConsoleLine parse(String line) {
        return JSON.readValue(line, ConsoleLine.class);
    }
}
