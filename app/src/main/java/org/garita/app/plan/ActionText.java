package org.garita.app.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.garita.app.accord.Clause;
import org.garita.app.accord.Document;
import org.garita.app.accord.Hash;
import org.garita.app.identity.OfficeId;
import org.garita.kernel.place.CorridorId;
import org.garita.kernel.place.Country;
import org.garita.kernel.place.CrossingId;
import org.garita.kernel.text.Text;

/**
 * What both countries sign when they sign an action: its words and everything that decides when it is complete and late.
 *
 * @param title what it is called
 * @param summary what is to be done
 * @param pointer where the plan's source text says so
 * @param chapter chapter id
 * @param criterion when it is complete
 * @param leads the co-lead office of each side
 * @param agencies codes of the agencies concerned
 * @param crossings the crossings it touches
 * @param corridor the corridor it belongs to, if any
 * @param programme the larger programme it is an element of, if any
 * @param adopted the day from which its time runs
 * @param deadline last day in time, at most twelve months after {@code adopted}
 */
public record ActionText(
        Text title,
        Text summary,
        Text pointer,
        String chapter,
        Criterion criterion,
        Map<Country, OfficeId> leads,
        List<String> agencies,
        List<CrossingId> crossings,
        Optional<CorridorId> corridor,
        Optional<Text> programme,
        LocalDate adopted,
        LocalDate deadline) {
    /** What the accord calls the text of an action. */
    public static final String KIND = "action";

    public ActionText {
        leads = Map.copyOf(leads);
        agencies = List.copyOf(agencies);
        crossings = List.copyOf(crossings);
        if (leads.size() != Country.values().length) {
            throw new IllegalArgumentException("an action has one co-lead of each side, got " + leads);
        }
        if (deadline.isBefore(adopted) || deadline.isAfter(latestDeadline(adopted))) {
            throw new IllegalArgumentException(
                    "deadline %s must lie within twelve months after adoption on %s, that is by %s"
                            .formatted(deadline, adopted, latestDeadline(adopted)));
        }
    }

    /** The last day that a deadline may fall on: the plan gives twelve months, or less. */
    public static LocalDate latestDeadline(LocalDate adopted) {
        return adopted.plusMonths(12);
    }

    /** The same action with its own time. */
    ActionText within(LocalDate from, LocalDate until) {
        return new ActionText(
                title, summary, pointer, chapter, criterion, leads, agencies, crossings, corridor, programme, from,
                until);
    }

    /** The same action in other words and with another deadline. */
    public ActionText reworded(Text newTitle, Text newSummary, LocalDate newDeadline) {
        return new ActionText(
                newTitle,
                newSummary,
                pointer,
                chapter,
                criterion,
                leads,
                agencies,
                crossings,
                corridor,
                programme,
                adopted,
                newDeadline);
    }

    /** The first text put forward for a slot. */
    Document propose(ActionRef ref) {
        return document(ref, ref.slotKey(), 1, Optional.empty());
    }

    /** Another text for the same slot, put forward beside the first; {@code name} tells them apart. */
    Document rival(ActionRef ref, String name) {
        return document(ref, ref.slotKey() + "/" + name, 1, Optional.empty());
    }

    /** The next version of a text; {@code inForce} is the text it replaces, if that one is in force. */
    Document amend(ActionRef ref, Document last, Optional<Hash> inForce) {
        return document(ref, last.id(), last.version() + 1, inForce);
    }

    private Document document(ActionRef ref, String id, int version, Optional<Hash> supersedes) {
        return new Document(id, version, KIND, Optional.of(ref.slotKey()), supersedes, title, clauses(), content(ref));
    }

    private List<Clause> clauses() {
        List<Clause> clauses = new ArrayList<>();
        clauses.add(new Clause("1", summary));
        clauses.add(new Clause("2", criterion.object()));
        int number = 0;
        for (Criterion.Part part : criterion.parts()) {
            number++;
            clauses.add(new Clause("2." + number, part.name()));
        }
        clauses.add(new Clause(
                "3",
                new Text(
                        "To be complete by %s.".formatted(deadline),
                        "Deberá estar concluida a más tardar el %s.".formatted(deadline))));
        return clauses;
    }

    private Map<String, Object> content(ActionRef ref) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("plan", ref.plan().value());
        content.put("number", ref.number());
        content.put("generation", ref.generation());
        content.put("chapter", chapter);
        content.put("summary", Content.from(summary));
        content.put("pointer", Content.from(pointer));
        content.put(
                "leads",
                Map.of("us", lead(Country.US).value(), "mx", lead(Country.MX).value()));
        content.put("agencies", agencies);
        content.put("crossings", crossings.stream().map(CrossingId::value).toList());
        corridor.ifPresent(id -> content.put("corridor", id.value()));
        programme.ifPresent(words -> content.put("programme", Content.from(words)));
        content.put("adopted", adopted.toString());
        content.put("deadline", deadline.toString());
        content.put("criterion", CriterionContent.write(criterion));
        return content;
    }

    /** The co-lead of one side. */
    public OfficeId lead(Country country) {
        return Optional.ofNullable(leads.get(country))
                .orElseThrow(() -> new IllegalStateException("no co-lead of " + country + " in " + leads));
    }

    /** The action that a document of kind {@link #KIND} is a text of. */
    static ActionRef ref(Document document) {
        Content content = Content.of(document.content());
        return new ActionRef(new PlanId(content.words("plan")), content.number("number"), content.number("generation"));
    }

    /** Reads the text back from a document of kind {@link #KIND}. */
    public static ActionText from(Document document) {
        Content content = Content.of(document.content());
        return new ActionText(
                document.title(),
                content.text("summary"),
                content.text("pointer"),
                content.words("chapter"),
                CriterionContent.read(content.inside("criterion")),
                leads(content),
                content.wordsOf("agencies"),
                content.wordsOf("crossings").stream().map(CrossingId::new).toList(),
                content.maybeWords("corridor").map(CorridorId::new),
                content.maybeText("programme"),
                content.date("adopted"),
                content.date("deadline"));
    }

    static Map<Country, OfficeId> leads(Content content) {
        Content leads = content.inside("leads");
        return Map.of(Country.US, new OfficeId(leads.words("us")), Country.MX, new OfficeId(leads.words("mx")));
    }
}
