package org.garita.app.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.garita.app.accord.Accords;
import org.garita.app.accord.Act;
import org.garita.app.accord.ActOutcome;
import org.garita.app.accord.DocumentFile;
import org.garita.app.accord.Hash;
import org.garita.app.accord.JournalRow;
import org.garita.app.accord.Signer;
import org.garita.kernel.place.Country;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Plays the demonstration script into the journals. A node plays its own country's acts only, each when everything before
 * it on the same slot has been done by either side; so one node plays it at a stretch, two nodes play it bundle by
 * bundle, and a node that was killed goes on where it stopped. Once its own part is played it says so in its journal and
 * never plays again, so that what visitors do to the demonstration stays done.
 */
final class DemonstrationSeed {
    /** Topic of the statement that a country has played its part. */
    // no message keys: plan.demonstration-played
    static final String PLAYED = "plan.demonstration-played";

    private final Accords accords;
    private final DemonstrationPlay play;
    private final Clock clock;

    DemonstrationSeed(Accords accords, DemonstrationPlay play, Clock clock) {
        this.accords = accords;
        this.play = play;
        this.clock = clock;
    }

    /** Reads the script on the class path. */
    static Content script(String resource) {
        try (InputStream file = DemonstrationSeed.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("no '%s' on the class path.".formatted(resource));
            }
            return Content.of(new YAMLMapper().readValue(file, Map.class));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    /**
     * Plays as far as it goes now.
     *
     * @return whether every country that this node signs for has played its part
     */
    boolean play() {
        List<Country> waiting = waiting();
        if (waiting.isEmpty()) {
            return true;
        }
        Optional<LocalDate> adopted = adopted(waiting);
        if (adopted.isEmpty()) {
            return false;
        }
        Set<String> stuck = playSteps(adopted.get(), waiting);
        if (stuck.isEmpty()) {
            waiting.forEach(this::sayPlayed);
        }
        return stuck.isEmpty();
    }

    private List<Country> waiting() {
        Set<Country> played = new HashSet<>();
        accords.statements(PLAYED).forEach(row -> played.add(row.country()));
        return accords.signsFor().stream()
                .filter(country -> !played.contains(country))
                .toList();
    }

    /** The day in the journals, else the day that the United States node sets at first start. */
    private Optional<LocalDate> adopted(List<Country> waiting) {
        Optional<LocalDate> known = accords.ofKind(PlanTerms.KIND).stream()
                .map(file -> PlanTerms.from(file.document()))
                .filter(terms -> terms.id().equals(PlanId.DEMONSTRATION))
                .map(PlanTerms::adopted)
                .findFirst();
        if (known.isPresent() || !waiting.contains(Country.US)) {
            return known;
        }
        return Optional.of(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .minusDays(DemonstrationScript.DAYS_BEFORE_FIRST_START));
    }

    private Set<String> playSteps(LocalDate adopted, List<Country> countries) {
        Set<String> done = done();
        Set<String> stuck = new HashSet<>();
        for (DemonstrationScript.Step step : DemonstrationScript.steps(play, adopted, accords::hash)) {
            if (done.contains(step.key()) || stuck.contains(step.line())) {
                continue;
            }
            if (!countries.contains(step.country()) || !play(step)) {
                stuck.add(step.line());
            }
        }
        return stuck;
    }

    /** Whether the act now stands in the journal, or has become pointless because visitors moved on. */
    private boolean play(DemonstrationScript.Step step) {
        ActOutcome outcome = accords.act(step.act(), Signer.office(step.office()), step.time());
        if (outcome instanceof ActOutcome.Refused refused) {
            return switch (refused.why()) {
                case ALREADY_DONE, DOCUMENT_CLOSED, SLOT_TAKEN, VERSION_NOT_NEXT -> true;
                case UNKNOWN_DOCUMENT, NOT_AGREED_BY_BOTH_LEADS -> false;
                default ->
                    throw new IllegalStateException("the demonstration cannot be played: %s by %s was refused: %s"
                            .formatted(step.act(), step.office(), refused));
            };
        }
        return true;
    }

    private Set<String> done() {
        Set<String> done = new HashSet<>();
        Stream.of(PlanTerms.KIND, ActionText.KIND, Completion.KIND, LeadForum.KIND)
                .flatMap(kind -> accords.ofKind(kind).stream())
                .forEach(file -> file.rows().forEach(row -> done.add(key(row, file))));
        for (JournalRow row : accords.statements(EvidenceContent.TOPIC)) {
            EvidenceContent.exhibit(row)
                    .map(exhibit -> Hash.of(exhibit.evidence().id()))
                    .ifPresent(about -> done.add(DemonstrationScript.Step.key(row.country(), row.act(), about)));
        }
        return done;
    }

    private static String key(JournalRow row, DocumentFile file) {
        return DemonstrationScript.Step.key(row.country(), row.act(), file.hash());
    }

    private void sayPlayed(Country country) {
        accords.act(
                new Act.State(PLAYED, Map.of("plan", PlanId.DEMONSTRATION.value())),
                Signer.office(DemonstrationScript.secretary(country)));
    }
}
