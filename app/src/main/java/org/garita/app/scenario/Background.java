package org.garita.app.scenario;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The queue of runs as other rooms use it: work done one piece after the other, on a thread that is never interrupted. */
public interface Background {
    /** Asked now and then by work that goes on. */
    interface Steps {
        /** Says how many of all steps are done; answers whether to go on. */
        boolean goOn(int done, int of);
    }

    /** A piece of work; all of it is called on the thread of the queue. */
    interface Work {
        /**
         * Does it.
         *
         * @return what then is to be kept
         * @throws java.util.concurrent.CancellationException when it was told not to go on
         */
        Runnable run(Steps steps);

        /** It was cancelled. */
        void cancelled();

        /** It failed by a fault of ours, which is in the log. */
        void failed();
    }

    /**
     * Where a piece of work stands.
     *
     * @param ahead pieces that go before it; 0 while it is done
     * @param done steps done
     * @param of steps in all
     */
    record Standing(int ahead, int done, int of) {}

    /**
     * Puts work in the queue; one of the same key that is not over yet stays the only one.
     *
     * @param key names the work, and is told from those of other rooms by its beginning
     * @return done when it is over, however it ended
     */
    CompletableFuture<Void> submit(String key, Work work);

    /** Where work stands; nothing when it is over or was never asked for. */
    Optional<Standing> standing(String key);

    /** Ends work that waits or is under way. */
    void cancel(String key);
}
