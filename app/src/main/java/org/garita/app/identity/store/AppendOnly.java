package org.garita.app.identity.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** Refuses every change of a row that is there; H2 calls it by name, as migrations V0600 and V0951 tell it. */
public final class AppendOnly implements Trigger {
    /** What SQL calls a change that nobody has the right to make. */
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private String table = "this table";

    @Override
    public void init(Connection connection, String schema, String trigger, String on, boolean before, int type) {
        table = on;
    }

    @Override
    public void fire(Connection connection, @Nullable Object[] before, @Nullable Object[] after) throws SQLException {
        throw new SQLException(
                "Rows of %s are only added: an update or delete is refused.".formatted(table), INSUFFICIENT_PRIVILEGE);
    }
}
