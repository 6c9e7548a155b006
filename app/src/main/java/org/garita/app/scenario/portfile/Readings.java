package org.garita.app.scenario.portfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.garita.app.scenario.PortFlaw;
import org.garita.kernel.text.Text;
import org.garita.simulation.port.Notes.Kind;
import org.garita.simulation.port.Notes.Note;
import org.garita.simulation.port.PortFinding;

/** What is gathered while a file is read: mistakes, the line of each part, notes. */
public final class Readings {
    private static final Pattern ASSIGNMENT = Pattern.compile("(stages\\[\\d+]\\.plan\\[\\d+])(.*)");

    private final String file;
    private final List<PortFlaw> flaws = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<String, String> rows = new HashMap<>();
    private final Map<String, List<Note>> notes = new LinkedHashMap<>();
    private final Map<Kind, Map<String, Text>> named =
            Map.of(Kind.SOURCE, new HashMap<>(), Kind.ASSUMPTION, new HashMap<>());

    /** @param file the name shown in mistakes */
    public Readings(String file) {
        this.file = file;
    }

    /** What is wrong so far. */
    public List<PortFlaw> flaws() {
        return flaws;
    }

    /** Sources and assumptions by path. */
    public Map<String, List<Note>> notes() {
        return notes;
    }

    /** The words of a source or assumption that the file lists, by its id. */
    Map<String, Text> named(Kind kind) {
        return named.getOrDefault(kind, Map.of());
    }

    void at(String path, int line) {
        lines.putIfAbsent(path, line);
    }

    /** An assignment of the port comes from a row of a plan, which may give many. */
    void standsFor(String assignment, String row) {
        rows.put(assignment, row);
    }

    void note(String path, Kind kind, Text text) {
        notes.computeIfAbsent(path, key -> new ArrayList<>()).add(new Note(kind, text));
    }

    void wrong(int line, String path, String value, Mistake mistake, Object... arguments) {
        flaws.add(new PortFlaw(file, line, path, value, mistake.what(arguments), mistake.cause()));
    }

    /** A finding of the library at the line of its part. */
    public PortFlaw flaw(PortFinding finding) {
        String path = finding.path();
        Matcher assignment = ASSIGNMENT.matcher(path);
        if (assignment.matches()) {
            path = rows.getOrDefault(assignment.group(1), assignment.group(1)) + assignment.group(2);
        }
        return new PortFlaw(file, lineOf(path), path, finding.value(), finding.what(), finding.cause());
    }

    /** The line of a part, or of the nearest part around it. */
    private int lineOf(String path) {
        for (String at = path; !at.isEmpty(); at = around(at)) {
            Integer line = lines.get(at);
            if (line != null) {
                return line;
            }
        }
        return 1;
    }

    private static String around(String path) {
        return path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
    }
}
