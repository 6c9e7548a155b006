package org.garita.app.identity.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** Refuses every change of a row that is there; H2 calls it by name, as migration V0600 tells it. */
public final class AppendOnly implements Trigger {
    /** What SQL calls a change that nobody has the right to make. */
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    @Override
    public void fire(Connection connection, @Nullable Object[] before, @Nullable Object[] after) throws SQLException {
        throw new SQLException(
                "Rows of access_log are only added: an update or delete is refused.", INSUFFICIENT_PRIVILEGE);
    }
}
