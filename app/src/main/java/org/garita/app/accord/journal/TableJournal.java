package org.garita.app.accord.journal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.garita.kernel.place.Country;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A journal in the append-only table {@code journal_row}, with the same lines as a file has. The primary key refuses a
 * second owner's row at a place that is taken. A line survives once its transaction has committed.
 */
public final class TableJournal implements Journal {
    private final Country country;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private volatile long length;

    /** The journal of a country in this database. */
    public TableJournal(Country country, JdbcClient jdbc, TransactionTemplate transaction) {
        this.country = country;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.length = jdbc.sql("select count(*) from journal_row where country = ?")
                .param(country.name())
                .query(Long.class)
                .single();
    }

    @Override
    public Country country() {
        return country;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public void read(Consumer<byte[]> line) {
        jdbc.sql("select line from journal_row where country = ? order by seq")
                .param(country.name())
                .query((rows, number) -> rows.getString("line").getBytes(StandardCharsets.UTF_8))
                .list()
                .forEach(line);
    }

    @Override
    public synchronized void append(long firstSeq, List<byte[]> lines) {
        if (firstSeq != length + 1) {
            throw new IllegalArgumentException(
                    "row %d cannot follow the %d rows of %s".formatted(firstSeq, length, country));
        }
        transaction.executeWithoutResult(status -> {
            long seq = firstSeq;
            for (byte[] line : lines) {
                jdbc.sql("insert into journal_row (country, seq, line) values (?, ?, ?)")
                        .params(country.name(), seq++, new String(line, StandardCharsets.UTF_8))
                        .update();
            }
        });
        length += lines.size();
    }

    @Override
    public void force(long seq) {
        // committed is forced
    }

    @Override
    public void close() {
        // the data source belongs to the application
    }
}
