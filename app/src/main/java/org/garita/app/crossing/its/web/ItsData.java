package org.garita.app.crossing.its.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.garita.app.crossing.its.Exchange;
import org.garita.app.crossing.its.Inventory;
import org.garita.app.crossing.its.ItsReview;
import org.garita.app.crossing.its.ItsSystem;
import org.garita.app.crossing.its.MissingFlow;
import org.garita.app.crossing.its.MissingFlows;
import org.garita.kernel.text.Text;
import org.springframework.stereotype.Component;

/** The inventory, what its systems tell each other, and the ranking as data; the same in every language. */
@Component
class ItsData {
    private final ItsReview its;

    ItsData(ItsReview its) {
        this.its = its;
    }

    /** Systems as a table in CSV, one line for each; what is unknown is an empty field. */
    String systemsCsv(LocalDate day) {
        Inventory inventory = its.inventory();
        StringBuilder text = new StringBuilder(
                "id,name_en,name_es,country,owner_en,owner_es,kinds,crossings,corridors,status,since,certainty,standard,source,source_url\r\n");
        inventory.systems().forEach(system -> system.stateOn(day).ifPresent(state -> {
            Inventory.Source source = inventory.source(state.sources().get(0));
            text.append(line(
                    system.id(),
                    system.name().en(),
                    system.name().es(),
                    system.country().slug(),
                    system.owner().en(),
                    system.owner().es(),
                    String.join(" ", system.objects()),
                    joined(system.crossings()),
                    joined(system.corridors()),
                    lower(state.status()),
                    state.since().written(),
                    lower(state.certainty()),
                    system.standard().orElse(""),
                    source.title(),
                    source.url()));
        }));
        return text.toString();
    }

    private static String joined(List<?> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String line(String... values) {
        return List.of(values).stream().map(ItsData::field).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String field(String words) {
        return words.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + words.replace("\"", "\"\"") + '"'
                : words;
    }

    /** Everything, for JSON. */
    Map<String, Object> json(LocalDate day) {
        Inventory inventory = its.inventory();
        MissingFlows flows = its.missing(day);
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("as_of", day.toString());
        all.put("draft", inventory.draft());
        all.put("compiled", inventory.date().toString());
        all.put("method", MissingFlows.METHOD);
        all.put(
                "systems",
                inventory.systems().stream()
                        .flatMap(system -> system(system, day).stream())
                        .toList());
        all.put(
                "exchanges",
                inventory.exchanges().stream().map(ItsData::exchange).toList());
        all.put("expected_and_existing", flows.existing());
        all.put("expected_without_ends", flows.withoutEnds());
        all.put("missing", flows.ranked().stream().map(ItsData::missing).toList());
        all.put(
                "sources",
                inventory.sources().values().stream()
                        .map(source -> Map.of(
                                "id", source.id(),
                                "title", source.title(),
                                "date", source.date().written(),
                                "url", source.url()))
                        .toList());
        return all;
    }

    private static Optional<Map<String, Object>> system(ItsSystem system, LocalDate day) {
        return system.stateOn(day).map(state -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("id", system.id());
            one.put("name", text(system.name()));
            one.put("country", system.country().slug());
            one.put("owner", text(system.owner()));
            one.put("kinds", system.objects());
            one.put(
                    "crossings",
                    system.crossings().stream().map(String::valueOf).toList());
            one.put(
                    "corridors",
                    system.corridors().stream().map(String::valueOf).toList());
            one.put("status", lower(state.status()));
            one.put("since", state.since().written());
            one.put("certainty", lower(state.certainty()));
            one.put("sources", state.sources());
            return one;
        });
    }

    private static Map<String, String> text(Text text) {
        return Map.of("en", text.en(), "es", text.es());
    }

    private static Map<String, Object> exchange(Exchange exchange) {
        return Map.of(
                "from", exchange.from(),
                "to", exchange.to(),
                "flow", exchange.flow(),
                "state", lower(exchange.state()),
                "since", exchange.since().written(),
                "source", exchange.source());
    }

    private static Map<String, Object> missing(MissingFlow flow) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("score", flow.score());
        one.put("corridor", flow.corridor().value());
        one.put("flow", flow.flow().id());
        one.put("from", flow.from().slug());
        one.put("to", flow.to().slug());
        one.put("state", lower(flow.state()));
        one.put("lanes", flow.lanes());
        one.put("actions", flow.flow().expected().orElseThrow().actions());
        one.put("ease", lower(flow.ease()));
        one.put("senders", flow.senders().stream().map(ItsSystem::id).toList());
        one.put("receivers", flow.receivers().stream().map(ItsSystem::id).toList());
        return one;
    }
}
