package org.garita.app.sensing.intake;

import java.util.List;
import org.garita.app.sensing.row.Row;
import org.garita.app.sensing.row.Table;

/**
 * The rows of one request.
 *
 * @param table which table they belong to
 * @param rows in the order of the request
 */
record BodyRows(Table table, List<Row> rows) {
    /** Most rows of one batch. */
    static final int MOST = 50_000;

    BodyRows {
        rows = List.copyOf(rows);
    }

    static void mayHaveMore(int rows) throws BadBatch {
        if (rows >= MOST) {
            throw new BadBatch(
                    "a batch has at most %d rows. Send it in parts.".formatted(MOST),
                    "un lote tiene a lo más %d renglones. Envíelo en partes.".formatted(MOST));
        }
    }
}
