package org.garita.app.feed.events;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * One reader of the stream. Writes only what the connection takes without waiting; a reader who falls {@value #MOST}
 * messages behind is let go, and asks again by itself.
 */
final class Subscriber implements WriteListener {
    /** Four minutes of silence at one message every fifteen seconds. */
    static final int MOST = 16;

    private final ServletOutputStream out;
    private final Runnable end;
    private final Queue<byte[]> waiting = new ArrayDeque<>();
    private boolean possible;
    private boolean unsent;
    private boolean gone;

    /**
     * A reader.
     *
     * @param end called once, when the reader is gone
     */
    Subscriber(ServletOutputStream out, Runnable end) {
        this.out = out;
        this.end = end;
    }

    /** Takes a message; never waits. */
    void tell(byte[] message) {
        boolean late;
        synchronized (this) {
            late = waiting.size() >= MOST;
            if (!late && !gone) {
                waiting.add(message);
                late = !written();
            }
        }
        if (late) {
            leave();
        }
    }

    /** Lets the reader go. */
    void leave() {
        synchronized (this) {
            if (gone) {
                return;
            }
            gone = true;
            waiting.clear();
        }
        end.run();
    }

    /** @return whether the connection still holds */
    private boolean written() {
        try {
            while (possible && !waiting.isEmpty() && out.isReady()) {
                out.write(waiting.remove());
                unsent = true;
            }
            if (unsent && out.isReady()) {
                out.flush();
                unsent = false;
            }
            return true;
        } catch (IOException | IllegalStateException broken) {
            return false;
        }
    }

    @Override
    public void onWritePossible() {
        boolean holds;
        synchronized (this) {
            possible = true;
            holds = written();
        }
        if (!holds) {
            leave();
        }
    }

    @Override
    public void onError(Throwable broken) {
        leave();
    }
}
