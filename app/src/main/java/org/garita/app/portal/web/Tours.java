package org.garita.app.portal.web;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.garita.app.accord.Accords;
import org.garita.app.accord.Act;
import org.garita.app.accord.Document;
import org.garita.app.accord.DocumentFile;
import org.garita.app.accord.Signer;
import org.garita.app.identity.OfficeId;
import org.garita.app.platform.GaritaSettings;
import org.garita.kernel.place.Country;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The moves of the tour: real acts of the demonstration's two secretariats on documents of the tour's own kind, so that
 * the plan is not touched. Where a tour stands is read from the accord alone; nothing is kept beside it.
 */
@Component
class Tours {
    /** Tours a day; each costs about ten journal rows. */
    private static final int MOST_A_DAY = 200;
    /** Moves a minute by all visitors together: far above a full room of people clicking, far below a flood. */
    static final int MOST_A_MINUTE = 90;

    private static final Pattern KEY = Pattern.compile("\\d{8}-[0-9a-f]{6}");

    private final Accords accords;
    private final GaritaSettings settings;
    private final Clock clock;
    private final int mostADay;
    private final SecureRandom random = new SecureRandom();
    private final Deque<Long> moves = new ArrayDeque<>();

    @Autowired
    Tours(Accords accords, GaritaSettings settings, Clock clock) {
        this(accords, settings, clock, MOST_A_DAY);
    }

    Tours(Accords accords, GaritaSettings settings, Clock clock, int mostADay) {
        this.accords = accords;
        this.settings = settings;
        this.clock = clock;
        this.mostADay = mostADay;
    }

    /** What a move came to. */
    enum Answer {
        DONE,
        TOO_MANY_TODAY,
        TOO_FAST,
        OUT_OF_TURN
    }

    /**
     * A tour as it stands.
     *
     * @param key its name in the address
     * @param first the text that both sign
     * @param second the text that one side signs
     * @param altered the second text with one character altered
     */
    record Tour(String key, DocumentFile first, Optional<DocumentFile> second, Optional<DocumentFile> altered) {
        /** The step that a visitor sees next, 1 to 5. */
        int step() {
            if (first.endorsed().isEmpty()) {
                return 1;
            } else if (!first.standing().isInForce()) {
                return 3; // step 2 is looked at, not done
            }
            return altered.filter(file -> file.standing().isInForce()).isPresent() ? 5 : 4;
        }
    }

    /** Whether there are tours here: only in the demonstration, and only where one node signs for both. */
    boolean offered() {
        return settings.demonstration() && accords.signsFor().size() == Country.values().length;
    }

    Optional<Tour> find(String key) {
        if (!KEY.matcher(key).matches()) {
            return Optional.empty();
        }
        List<DocumentFile> first = accords.versions(TourText.id(key, "first"));
        List<DocumentFile> second = accords.versions(TourText.id(key, "second"));
        return first.stream()
                .findFirst()
                .map(file -> new Tour(
                        key,
                        file,
                        second.stream().findFirst(),
                        second.stream().skip(1).findFirst()));
    }

    /** Begins a new tour: its text is put before both sides. Empty when there were enough today. */
    synchronized Optional<String> begin() {
        String day = DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        long today = accords.ofKind(TourText.KIND).stream()
                .map(file -> file.document().id())
                .filter(id -> id.startsWith(TourText.KIND + "/" + day + "-"))
                .filter(id -> id.endsWith("/first"))
                .count();
        if (today >= mostADay) {
            return Optional.empty();
        }
        byte[] suffix = new byte[3];
        random.nextBytes(suffix);
        String key = day + "-" + HexFormat.of().formatHex(suffix);
        propose(TourText.first(key));
        return Optional.of(key);
    }

    /** One side endorses the first text. */
    Answer endorse(Tour tour, Country country) {
        if (tour.step() > 3 || tour.first().endorsed().contains(country)) {
            return Answer.OUT_OF_TURN;
        }
        return endorse(tour.first(), country);
    }

    /** The side that signed first signs a second text; then somebody alters one character of it. */
    Answer alter(Tour tour) {
        if (tour.step() != 4 || tour.altered().isPresent()) {
            return Answer.OUT_OF_TURN;
        }
        Document second = TourText.second(tour.key());
        if (tour.second().isEmpty()) {
            propose(second);
            accords.act(new Act.Endorse(accords.hash(second)), secretary(Country.US))
                    .row();
        }
        propose(TourText.altered(tour.key()));
        return Answer.DONE;
    }

    /** One side endorses the altered text. */
    Answer endorseAgain(Tour tour, Country country) {
        Optional<DocumentFile> altered = tour.altered();
        if (altered.isEmpty() || altered.get().endorsed().contains(country)) {
            return Answer.OUT_OF_TURN;
        }
        return endorse(altered.get(), country);
    }

    /** Whether a further move may be made in this minute; counts it. */
    synchronized boolean take() {
        long now = clock.millis();
        while (!moves.isEmpty() && moves.peekFirst() <= now - 60_000) {
            moves.removeFirst();
        }
        if (moves.size() >= MOST_A_MINUTE) {
            return false;
        }
        moves.addLast(now);
        return true;
    }

    private Answer endorse(DocumentFile file, Country country) {
        accords.act(new Act.Endorse(file.hash()), secretary(country)).row();
        return Answer.DONE;
    }

    private void propose(Document document) {
        accords.act(new Act.Propose(document), secretary(Country.US)).row();
    }

    private static Signer secretary(Country country) {
        return Signer.office(new OfficeId(country.slug() + "-esc"));
    }
}
