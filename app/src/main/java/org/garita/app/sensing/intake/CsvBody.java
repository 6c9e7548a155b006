package org.garita.app.sensing.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.garita.app.sensing.file.CsvTable;
import org.garita.app.sensing.row.Column;
import org.garita.app.sensing.row.Row;
import org.garita.app.sensing.row.Table;

/** A request in CSV, whose header says which table it is: the one all of whose columns it has. */
final class CsvBody {
    private CsvBody() {}

    static BodyRows read(byte[] body) throws BadBatch {
        try (CsvTable csv = new CsvTable("batch", new ByteArrayInputStream(body))) {
            Table table = table(csv);
            List<Row> rows = new ArrayList<>();
            for (Optional<Row> row = csv.next(); row.isPresent(); row = csv.next()) {
                BodyRows.mayHaveMore(rows.size());
                rows.add(row.get());
            }
            return new BodyRows(table, rows);
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory is always read", impossible);
        }
    }

    private static Table table(CsvTable csv) throws BadBatch {
        for (Table table : Table.values()) {
            if (csv.missing(table.needed()).isEmpty()) {
                return table;
            }
        }
        String tables = Arrays.stream(Table.values())
                .map(table -> table.code() + ": "
                        + table.needed().stream().map(Column::code).collect(Collectors.joining(",")))
                .collect(Collectors.joining("; "));
        throw new BadBatch(
                "the first line is the header of no table. Columns that must be there: " + tables + ".",
                "el primer renglón no es el encabezado de ninguna tabla. Columnas que deben estar: " + tables + ".");
    }
}
