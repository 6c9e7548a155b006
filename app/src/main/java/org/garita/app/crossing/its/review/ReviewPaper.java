package org.garita.app.crossing.its.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.garita.app.accord.Clause;
import org.garita.app.accord.Document;
import org.garita.app.accord.Hash;
import org.garita.app.crossing.Corridor;
import org.garita.app.crossing.Corridors;
import org.garita.app.crossing.its.Inventory;
import org.garita.app.crossing.its.ItsSystem;
import org.garita.app.crossing.its.ItsWords;
import org.garita.app.crossing.its.MissingFlow;
import org.garita.app.crossing.its.MissingFlows;
import org.garita.kernel.place.CorridorId;
import org.garita.kernel.place.Country;
import org.garita.kernel.text.Text;

/** Writes the document of a review: the same clauses in both languages, with the numbers of the inventory filled in. */
final class ReviewPaper {
    /** What the accord calls it. */
    static final String KIND = "its-review";

    /** The lineage of all its versions. */
    static final String LINEAGE = "its-review/border";

    private static final int NAMED = 10;

    private final Corridors corridors;
    private final ItsWords english;
    private final ItsWords spanish;
    private final List<Clause> clauses = new ArrayList<>();

    ReviewPaper(Corridors corridors, ItsWords english, ItsWords spanish) {
        this.corridors = corridors;
        this.english = english;
        this.spanish = spanish;
    }

    /** Where the document stands among the versions of its lineage, and what it is evidence for. */
    record Place(int version, Optional<Hash> supersedes, Map<String, Object> evidence) {}

    Document document(Inventory inventory, MissingFlows flows, ReviewBinding binding, Place place) {
        write(inventory, flows, binding);
        Map<String, Object> content = new HashMap<>(binding.content());
        content.putAll(place.evidence());
        return new Document(
                LINEAGE,
                place.version(),
                KIND,
                Optional.empty(),
                place.supersedes(),
                both(say -> say.say("crossing.its.paper.title", say.day(binding.day()))),
                clauses,
                content);
    }

    private Text both(Function<ItsWords, String> sentence) {
        return new Text(sentence.apply(english), sentence.apply(spanish));
    }

    private void clause(String number, Function<ItsWords, String> sentence) {
        clauses.add(new Clause(number, both(sentence)));
    }

    private void write(Inventory inventory, MissingFlows flows, ReviewBinding binding) {
        clause(
                "1",
                say -> say.say(
                        "crossing.its.paper.reviewed",
                        inventory.systems().size(),
                        of(inventory, Country.US),
                        of(inventory, Country.MX),
                        tolls(inventory),
                        inventory.sources().size(),
                        say.day(binding.day())));
        clause(
                "2",
                say -> say.say(
                        "crossing.its.paper.expected",
                        flows.existing(),
                        flows.ranked().size(),
                        flows.withoutEnds()));
        clause("3", say -> say.say("crossing.its.paper.rule"));
        clause(
                "4",
                say -> say.say(
                        "crossing.its.paper.first",
                        Math.min(NAMED, flows.ranked().size())));
        int number = 0;
        for (MissingFlow flow : flows.ranked().stream().limit(NAMED).toList()) {
            number++;
            clause("4." + number, say -> say.what(flow, corridor(flow.corridor())) + " " + say.why(flow));
        }
        clause("5", say -> say.say("crossing.its.paper.unknown"));
        clause(
                "6",
                say -> say.say(
                        "crossing.its.paper.bound",
                        binding.inventory().hex(),
                        binding.ranking().hex(),
                        binding.method()));
    }

    private static long of(Inventory inventory, Country country) {
        return inventory.systems().stream()
                .filter(system -> system.country() == country)
                .count();
    }

    private static long tolls(Inventory inventory) {
        return inventory.systems().stream()
                .map(ItsSystem::objects)
                .filter(objects -> objects.contains("payment-administration"))
                .count();
    }

    private Corridor corridor(CorridorId id) {
        return corridors
                .find(id)
                .orElseThrow(() -> new IllegalArgumentException("no corridor '%s'".formatted(id.value())));
    }
}
