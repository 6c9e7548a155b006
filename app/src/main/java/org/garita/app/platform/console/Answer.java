package org.garita.app.platform.console;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import org.garita.app.platform.ConsoleLine;

/** What goes back to a caller: whole lines of two streams, never mixed within a line. */
final class Answer {
    private final Writer wire;
    private boolean callerGone;

    Answer(Writer wire) {
        this.wire = wire;
    }

    /** Sends one line; says nothing more once the caller is gone. */
    synchronized void say(ConsoleLine.Kind kind, String text) {
        if (callerGone) {
            return;
        }
        try {
            wire.write(new ConsoleLine(kind, text).toJson() + "\n");
            wire.flush();
        } catch (IOException gone) {
            callerGone = true;
        }
    }

    /** A writer whose lines are sent as they end; an unfinished last line is sent on close. */
    PrintWriter writer(ConsoleLine.Kind kind) {
        return new PrintWriter(new Lines(kind));
    }

    private final class Lines extends Writer {
        private final ConsoleLine.Kind kind;
        private final StringBuilder line = new StringBuilder();

        Lines(ConsoleLine.Kind kind) {
            this.kind = kind;
        }

        @Override
        public void write(char[] text, int from, int length) {
            for (int i = from; i < from + length; i++) {
                if (text[i] == '\n') {
                    say(kind, line.toString());
                    line.setLength(0);
                } else {
                    line.append(text[i]);
                }
            }
        }

        @Override
        public void flush() {
            // a line is sent when it ends
        }

        @Override
        public void close() {
            if (!line.isEmpty()) {
                say(kind, line.toString());
                line.setLength(0);
            }
        }
    }
}
