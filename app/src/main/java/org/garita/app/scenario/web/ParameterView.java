package org.garita.app.scenario.web;

import java.util.List;

/**
 * What a port is made of, each number with where it comes from.
 *
 * @param parts stages, flows and roads with their numbers
 * @param notes sources and assumptions, as numbered in the rows
 */
record ParameterView(List<Part> parts, List<NoteLine> notes) {
    ParameterView {
        parts = List.copyOf(parts);
        notes = List.copyOf(notes);
    }

    /** A stage, flow or road. */
    record Part(String name, List<Row> rows) {
        Part {
            rows = List.copyOf(rows);
        }
    }

    /** One number. */
    record Row(String parameter, String value, List<NoteLine> notes) {
        Row {
            notes = List.copyOf(notes);
        }
    }

    /** A source or an assumption. */
    record NoteLine(String id, String mark, boolean source, String words) {}
}
