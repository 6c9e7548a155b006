package org.garita.app.accord.ledger;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.garita.app.accord.Act;
import org.garita.app.accord.JournalRow;
import org.garita.kernel.place.Country;

/**
 * What both countries did to one document within a cut: endorsed, took it back, changed the text.
 *
 * <p>An endorsement of each side make a pair unless one side had taken its own back and the other's signature had seen
 * that. A withdrawal that the counter-signature had not seen loses: the pair is complete. A country that puts forward a
 * later version of the text thereby takes its endorsement of the earlier one back.
 *
 * <p>Once in force, a country that withdraws with sight of both signatures only offers to end it. It ends when both have,
 * by the same rule of pairs: endorsing anew takes the offer back, unless the other side's withdrawal had not seen that.
 */
final class Sides {
    private final Map<Country, List<JournalRow>> endorsed = new EnumMap<>(Country.class);
    private final Map<Country, List<JournalRow>> takenBack = new EnumMap<>(Country.class);
    private final Map<Country, List<JournalRow>> offeredToEnd = new EnumMap<>(Country.class);

    /**
     * Reads one document.
     *
     * @param lineage all versions of the document, itself included
     */
    Sides(Paper paper, List<Paper> lineage, Cut cut) {
        for (Country country : Country.values()) {
            endorsed.put(country, paper.rows(cut, country, Act.Endorse.class));
            Stream<JournalRow> revisions = lineage.stream()
                    .filter(other ->
                            other.document().version() > paper.document().version())
                    .flatMap(other -> other.rows(cut, country, Act.Propose.class).stream());
            takenBack.put(
                    country,
                    Stream.concat(paper.rows(cut, country, Act.Withdraw.class).stream(), revisions)
                            .sorted(Comparator.comparing(JournalRow::seq))
                            .toList());
        }
        for (Country country : Country.values()) {
            offeredToEnd.put(
                    country,
                    paper.rows(cut, country, Act.Withdraw.class).stream()
                            .filter(this::sawBothSignatures)
                            .toList());
        }
    }

    /** When the document came into force, by the later act of the first complete pair; nothing when it has not. */
    Optional<Instant> inForceSince() {
        return firstPair(endorsed, takenBack);
    }

    /** When both countries had ended it; nothing when they have not. */
    Optional<Instant> endedSince() {
        return firstPair(offeredToEnd, endorsed);
    }

    /** Whether the country's last word is an endorsement: what a counter-signature now would complete. */
    boolean stands(Country country) {
        return standsAgainst(endorsed, takenBack, country);
    }

    /** Whether the country has offered to end a document in force and not gone back on it. */
    boolean offersToEnd(Country country) {
        return standsAgainst(offeredToEnd, endorsed, country);
    }

    private static boolean standsAgainst(
            Map<Country, List<JournalRow>> done, Map<Country, List<JournalRow>> undone, Country country) {
        return lastSeq(done, country) > lastSeq(undone, country);
    }

    private static long lastSeq(Map<Country, List<JournalRow>> rows, Country country) {
        List<JournalRow> own = rows.getOrDefault(country, List.of());
        return own.isEmpty() ? 0 : own.get(own.size() - 1).seq();
    }

    private boolean sawBothSignatures(JournalRow withdrawal) {
        Country country = withdrawal.country();
        return of(endorsed, country).stream()
                .filter(own -> own.seq() < withdrawal.seq())
                .anyMatch(own -> of(endorsed, country.other()).stream()
                        .filter(theirs -> theirs.seq() <= withdrawal.seenSeq())
                        .anyMatch(theirs -> pairs(own, theirs, takenBack)));
    }

    private static Optional<Instant> firstPair(
            Map<Country, List<JournalRow>> done, Map<Country, List<JournalRow>> undone) {
        return of(done, Country.US).stream()
                .flatMap(us -> of(done, Country.MX).stream()
                        .filter(mx -> pairs(us, mx, undone))
                        .map(mx -> us.time().isAfter(mx.time()) ? us.time() : mx.time()))
                .min(Comparator.naturalOrder());
    }

    private static boolean pairs(JournalRow one, JournalRow other, Map<Country, List<JournalRow>> undone) {
        return !sawUndone(one, other, undone) && !sawUndone(other, one, undone);
    }

    /** Whether the counter-signature had seen that the first was taken back. */
    private static boolean sawUndone(JournalRow first, JournalRow counter, Map<Country, List<JournalRow>> undone) {
        return of(undone, first.country()).stream()
                .anyMatch(row -> row.seq() > first.seq() && row.seq() <= counter.seenSeq());
    }

    private static List<JournalRow> of(Map<Country, List<JournalRow>> rows, Country country) {
        return rows.getOrDefault(country, List.of());
    }
}
