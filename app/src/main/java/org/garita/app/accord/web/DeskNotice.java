package org.garita.app.accord.web;

import java.util.List;

/**
 * What became of the act just tried, carried over the redirect and said at the top of the next page.
 *
 * @param good whether it is in the journal
 * @param key message key
 * @param arguments its arguments
 */
record DeskNotice(boolean good, String key, List<String> arguments) {
    /** Name under which templates find it. */
    static final String NAME = "notice";

    /** The arguments as templates hand them to a message. */
    public Object[] values() {
        return arguments.toArray();
    }

    /** The desk itself refuses before the accord is asked. */
    static DeskNotice refused(String key, String... arguments) {
        return new DeskNotice(false, key, List.of(arguments));
    }
}
