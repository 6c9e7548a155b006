package org.garita.app.platform;

import java.util.List;
import java.util.Optional;

/**
 * Something that every page must say at its top while it holds, for example that shown waits are a typical week. A room
 * offers one such bean per banner; the frame asks at each rendering, so the answer must be cheap.
 */
public interface Banner {
    /** What to say now, or nothing. */
    Optional<Message> now();

    /**
     * A message of the room's own messages.
     *
     * @param key key that exists in both languages
     * @param arguments its arguments, in order
     */
    record Message(String key, List<Object> arguments) {
        public Message {
            arguments = List.copyOf(arguments);
        }

        /** A message without arguments. */
        public static Message of(String key, Object... arguments) {
            return new Message(key, List.of(arguments));
        }
    }
}
