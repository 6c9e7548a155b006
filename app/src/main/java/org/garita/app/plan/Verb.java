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
    /** Something done together. */
    SUPPORT(Proof.EVENT),
    ADVANCE(Proof.EVENT),
    /** Shown by each side by its own evidence. */
    ENCOURAGE(Proof.EVENT, Sides.BOTH),
    REACH_AGREEMENT(Proof.TEXT, Sides.BOTH),
    DECIDE(Proof.TEXT, Sides.BOTH),
    /** A figure before and a figure after. */
    EXPAND(Proof.BEFORE, Proof.AFTER),
    IMPROVE(Proof.BEFORE, Proof.AFTER),
    STRENGTHEN(Proof.BEFORE, Proof.AFTER),
    /** A dated event is enough. */
    BEGIN_CONSTRUCTION(Proof.EVENT),
    BREAK_GROUND(Proof.EVENT),
    INITIATE(Proof.EVENT),
    CONVENE(Proof.EVENT),
    /** Built or funded is not enough: it must operate too. */
    COMPLETE_AND_OPERATE(Proof.BUILT, Proof.OPERATING),
    FUND_AND_IMPLEMENT(Proof.BUILT, Proof.OPERATING),
    /** A plan on paper is not enough: it must operate. */
    IMPLEMENT(Proof.OPERATING),
    ENHANCE(Proof.OPERATING),
    /** A text exists. */
    ESTABLISH(Proof.TEXT),
    AGREE(Proof.TEXT),
    RESOLVE(Proof.TEXT),
    CONCLUDE(Proof.TEXT),
    DEVELOP(Proof.TEXT),
    DEFINE(Proof.TEXT),
    CREATE(Proof.TEXT),
    IDENTIFY(Proof.TEXT),
    EXPLORE(Proof.TEXT),
    RECOMMEND(Proof.TEXT),
    REVIEW(Proof.TEXT),
    RELEASE(Proof.TEXT),
    /** Happened again and again: in at least three different months. */
    CONTINUE(Proof.EVENT, 3);

    private enum Sides {
        EITHER,
        BOTH
    }

    private final Proof first;
    private final Proof last;
    private final Sides sides;
    private final int months;

    Verb(Proof proof) {
        this(proof, proof, Sides.EITHER, 1);
    }

    Verb(Proof first, Proof last) {
        this(first, last, Sides.EITHER, 1);
    }

    Verb(Proof proof, Sides sides) {
        this(proof, proof, sides, 1);
    }

    Verb(Proof proof, int months) {
        this(proof, proof, Sides.EITHER, months);
    }

    Verb(Proof first, Proof last, Sides sides, int months) {
        this.first = first;
        this.last = last;
        this.sides = sides;
        this.months = months;
    }

    /** What has to be shown for each part that does not say so itself. */
    public Set<Proof> proofs() {
        return EnumSet.of(first, last);
    }

    /** Whether each country has to show it by its own evidence. */
    public boolean fromBothSides() {
        return sides == Sides.BOTH;
    }

    /** In how many different calendar months it has to be shown. */
    public int months() {
        return months;
    }

    /** What these exhibits, all for this part, leave to be shown. */
    List<Progress.Missing> missing(Criterion.Part part, List<Exhibit> exhibits) {
        return part.proof().<Set<Proof>>map(EnumSet::of).orElseGet(this::proofs).stream()
                .flatMap(proof -> countries().flatMap(country -> missing(proof, country, exhibits).stream()))
                .toList();
    }

    private Stream<Optional<Country>> countries() {
        return fromBothSides() ? Arrays.stream(Country.values()).map(Optional::of) : Stream.of(Optional.empty());
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
