package org.garita.app.sensing.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.garita.app.sensing.Reason;
import org.garita.app.sensing.row.Column;
import org.garita.app.sensing.row.Row;
import org.garita.app.sensing.row.Table;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A request in JSON: {@code {"table": "detections", "rows": [{"sensor": ..., "time": ..., "token": ...}]}}. */
final class JsonBody {
    private static final Map<String, Column> COLUMNS =
            Arrays.stream(Column.values()).collect(Collectors.toMap(Column::code, column -> column));

    private JsonBody() {}

    static BodyRows read(byte[] body) throws BadBatch {
        JsonNode root = root(body);
        Table table = table(root.path("table").asString(""));
        JsonNode given = root.path("rows");
        if (!given.isArray()) {
            throw new BadBatch("\"rows\" must be a list of rows.", "\"rows\" debe ser una lista de renglones.");
        }
        List<Row> rows = new ArrayList<>();
        for (JsonNode one : given) {
            BodyRows.mayHaveMore(rows.size());
            rows.add(row(one, rows.size() + 1));
        }
        return new BodyRows(table, rows);
    }

    private static JsonNode root(byte[] body) throws BadBatch {
        try {
            JsonNode root = JsonMapper.shared().readTree(body);
            if (root.isObject()) {
                return root;
            }
        } catch (JacksonException broken) {
            int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
            throw new BadBatch(
                    "the body cannot be read as JSON, line %d. Was it cut off?".formatted(line),
                    "el cuerpo no se puede leer como JSON, renglón %d. ¿Quedó cortado?".formatted(line));
        }
        throw new BadBatch(
                "the body must be an object with \"table\" and \"rows\".",
                "el cuerpo debe ser un objeto con \"table\" y \"rows\".");
    }

    private static Table table(String code) throws BadBatch {
        for (Table table : Table.values()) {
            if (table.code().equals(code)) {
                return table;
            }
        }
        String known = Arrays.stream(Table.values()).map(Table::code).collect(Collectors.joining(", "));
        throw new BadBatch("\"table\" must be one of: " + known + ".", "\"table\" debe ser una de: " + known + ".");
    }

    private static Row row(JsonNode given, int number) {
        Row row = new Row("batch", number);
        if (!given.isObject()) {
            row.wrong("row", given.getNodeType().name(), Reason.NOT_A_ROW);
            return row;
        }
        Map<String, JsonNode> values = new HashMap<>();
        given.properties().forEach(entry -> values.put(entry.getKey(), entry.getValue()));
        values.forEach((name, value) -> put(row, name, value));
        return row;
    }

    private static void put(Row row, String name, JsonNode value) {
        Column column = COLUMNS.get(name);
        if (column != null && value.isValueNode() && !value.isNull()) {
            row.put(column, value.asString().strip());
        } else if (column != null && !value.isNull()) {
            row.wrong(name, value.getNodeType().name(), Reason.NOT_A_ROW);
        }
    }
}
