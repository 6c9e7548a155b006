package org.garita.app.plan;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.garita.kernel.place.Country;

/**
 * The verb with which the plan states an action. Each verb is a completion criterion of its own: action 7 is done when
 * construction begins, action 8 only when lanes operate, action 9 when ground is broken. Message keys are {@code
 * plan.verb.} and the lower-case name, with {@code .rule} for the rule in words.
 */
public enum Verb {
    /** Both sides took part, each shown by its own evidence. */
    SUPPORT(Proof.EVENT, Proof.EVENT, true, 1),
    ENCOURAGE(Proof.EVENT, Proof.EVENT, true, 1),
    ADVANCE(Proof.EVENT, Proof.EVENT, true, 1),
    STRENGTHEN(Proof.BEFORE, Proof.AFTER, true, 1),
    /** Measured before and after. */
    EXPAND(Proof.BEFORE, Proof.AFTER, false, 1),
    ENHANCE(Proof.BEFORE, Proof.AFTER, false, 1),
    IMPROVE(Proof.BEFORE, Proof.AFTER, false, 1),
    /** A dated event is enough. */
    BEGIN(Proof.EVENT, Proof.EVENT, false, 1),
    BREAK_GROUND(Proof.EVENT, Proof.EVENT, false, 1),
    INITIATE(Proof.EVENT, Proof.EVENT, false, 1),
    CONVENE(Proof.EVENT, Proof.EVENT, false, 1),
    /** Built alone is not enough: it must operate. */
    COMPLETE_AND_OPERATE(Proof.BUILT, Proof.OPERATING, false, 1),
    FUND_AND_IMPLEMENT(Proof.BUILT, Proof.OPERATING, false, 1),
    ESTABLISH(Proof.TEXT, Proof.OPERATING, false, 1),
    IMPLEMENT(Proof.TEXT, Proof.OPERATING, false, 1),
    /** A text that both hold. */
    RESOLVE(Proof.TEXT, Proof.TEXT, true, 1),
    AGREE(Proof.TEXT, Proof.TEXT, true, 1),
    DECIDE(Proof.TEXT, Proof.TEXT, true, 1),
    /** A text exists. */
    CONCLUDE(Proof.TEXT, Proof.TEXT, false, 1),
    DEVELOP(Proof.TEXT, Proof.TEXT, false, 1),
    DEFINE(Proof.TEXT, Proof.TEXT, false, 1),
    CREATE(Proof.TEXT, Proof.TEXT, false, 1),
    IDENTIFY(Proof.TEXT, Proof.TEXT, false, 1),
    EXPLORE(Proof.TEXT, Proof.TEXT, false, 1),
    REVIEW(Proof.TEXT, Proof.TEXT, false, 1),
    RELEASE(Proof.TEXT, Proof.TEXT, false, 1),
    /** Happened again and again: in at least three different months. */
    CONTINUE(Proof.EVENT, Proof.EVENT, false, 3);

    private final Proof first;
    private final Proof last;
    private final boolean fromBothSides;
    private final int months;

    Verb(Proof first, Proof last, boolean fromBothSides, int months) {
        this.first = first;
        this.last = last;
        this.fromBothSides = fromBothSides;
        this.months = months;
    }

    /** What has to be shown for each part. */
    public Set<Proof> proofs() {
        return EnumSet.of(first, last);
    }

    /** Whether each country has to show it by its own evidence. */
    public boolean fromBothSides() {
        return fromBothSides;
    }

    /** In how many different calendar months it has to be shown. */
    public int months() {
        return months;
    }

    /** What these exhibits, all for one part, leave to be shown. */
    List<Progress.Missing> missing(List<Exhibit> exhibits) {
        return proofs().stream()
                .flatMap(proof -> sides().flatMap(side -> missing(proof, side, exhibits).stream()))
                .toList();
    }

    private Stream<Optional<Country>> sides() {
        return fromBothSides ? Arrays.stream(Country.values()).map(Optional::of) : Stream.of(Optional.empty());
    }

    private Optional<Progress.Missing> missing(Proof proof, Optional<Country> side, List<Exhibit> exhibits) {
        long shown = exhibits.stream()
                .filter(exhibit -> exhibit.evidence().proof() == proof)
                .filter(exhibit ->
                        side.map(country -> country == exhibit.country()).orElse(true))
                .map(exhibit -> YearMonth.from(exhibit.evidence().date()))
                .distinct()
                .count();
        return shown >= months
                ? Optional.empty()
                : Optional.of(new Progress.Missing(proof, side, (int) (months - shown)));
    }
}
