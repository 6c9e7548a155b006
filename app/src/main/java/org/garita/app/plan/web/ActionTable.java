package org.garita.app.plan.web;

import java.util.List;
import java.util.stream.Collectors;
import org.garita.kernel.place.Country;

/** Actions as comma-separated lines (RFC 4180): one line for each text, lists within a field joined by a space. */
final class ActionTable {
    private static final String HEADER =
            "number,generation,version,chapter,title_en,title_es,state,void_reason,awaiting,overdue,late_days_us,"
                    + "late_days_mx,carried_over,deadline,completed,claimed_by,verb,parts_needed,parts_met,parts,lead_us,"
                    + "lead_mx,agencies,crossings,agreed,endorsed,document,outcome";

    private ActionTable() {}

    static String csv(List<ActionEntry> entries) {
        return entries.stream().map(ActionTable::line).collect(Collectors.joining("\r\n", HEADER + "\r\n", "\r\n"));
    }

    private static String line(ActionEntry entry) {
        List<Object> fields = List.of(
                entry.number(),
                entry.generation(),
                entry.version(),
                entry.chapter(),
                entry.title().en(),
                entry.title().es(),
                entry.state(),
                entry.voidReason().map(Object::toString).orElse(""),
                joined(entry.awaiting()),
                entry.overdue(),
                late(entry, Country.US),
                late(entry, Country.MX),
                entry.carriedOver(),
                entry.deadline(),
                entry.completed().map(Object::toString).orElse(""),
                entry.claimedBy().map(Object::toString).orElse(""),
                entry.criterion().verb(),
                entry.criterion().needed(),
                entry.criterion().met(),
                entry.criterion().of(),
                lead(entry, Country.US),
                lead(entry, Country.MX),
                joined(entry.agencies()),
                joined(entry.crossings()),
                joined(entry.agreed()),
                joined(entry.endorsed()),
                entry.document().orElse(""),
                entry.outcome().map(outcome -> outcome.found().name()).orElse(""));
        return fields.stream().map(ActionTable::field).collect(Collectors.joining(","));
    }

    private static Object late(ActionEntry entry, Country country) {
        Integer days = entry.lateDays().get(country);
        return days == null ? "" : days;
    }

    private static String lead(ActionEntry entry, Country country) {
        String office = entry.leads().get(country);
        return office == null ? "" : office;
    }

    private static String joined(List<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(" "));
    }

    private static String field(Object value) {
        String words = value.toString();
        boolean quoted = words.contains(",") || words.contains("\"") || words.contains("\n");
        return quoted ? '"' + words.replace("\"", "\"\"") + '"' : words;
    }
}
