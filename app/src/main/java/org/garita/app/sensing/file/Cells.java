package org.garita.app.sensing.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The cells of one line of CSV; quotes may enclose a cell, and two of them stand for one inside. */
final class Cells {
    private final String line;
    private int at;

    private Cells(String line) {
        this.line = line;
    }

    /** The cells, or nothing when a quote is not closed or stands in the middle. */
    static Optional<List<String>> of(String line) {
        if (line.indexOf('"') < 0) {
            return Optional.of(List.of(line.split(",", -1)));
        }
        Cells cells = new Cells(line);
        List<String> found = new ArrayList<>();
        do {
            Optional<String> cell = line.startsWith("\"", cells.at) ? cells.quoted() : cells.plain();
            if (cell.isEmpty()) {
                return Optional.empty();
            }
            found.add(cell.get());
        } while (cells.comma());
        return cells.at == line.length() ? Optional.of(found) : Optional.empty();
    }

    private boolean comma() {
        boolean comma = at < line.length() && line.charAt(at) == ',';
        at += comma ? 1 : 0;
        return comma;
    }

    private Optional<String> plain() {
        int end = line.indexOf(',', at) < 0 ? line.length() : line.indexOf(',', at);
        String cell = line.substring(at, end);
        at = end;
        return cell.contains("\"") ? Optional.empty() : Optional.of(cell);
    }

    private Optional<String> quoted() {
        StringBuilder cell = new StringBuilder();
        for (at++; at < line.length(); at++) {
            if (line.charAt(at) != '"') {
                cell.append(line.charAt(at));
            } else if (line.startsWith("\"\"", at)) {
                cell.append('"');
                at++;
            } else {
                at++;
                return Optional.of(cell.toString());
            }
        }
        return Optional.empty();
    }
}
