package org.garita.app.identity.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Slows down guessing: after five refusals in a row a name, or the address the attempts come from, waits 30 seconds,
 * then twice as long after each further one, up to 15 minutes. Kept in memory and bounded, so that inventing names
 * cannot fill it: the longest untouched is forgotten first.
 */
final class SignInAttempts {
    static final int FREE = 5;
    /** From one address more attempts are free: an office may share it. */
    static final int FREE_FROM_ADDRESS = 20;

    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final int KEPT = 10_000;

    private final InstantSource clock;
    private final Map<String, Refusals> refusals = new LinkedHashMap<>(16, 0.75f, true);

    private record Refusals(int inRow, Instant freeAgain) {}

    SignInAttempts(InstantSource clock) {
        this.clock = clock;
    }

    /** How long this name, tried from this address, must still wait; nothing when it may try. */
    synchronized Optional<Duration> wait(String name, String address) {
        Instant now = clock.instant();
        return Optional.of(later(freeAgain(name(name)), freeAgain(address(address))))
                .filter(free -> free.isAfter(now))
                .map(free -> Duration.between(now, free));
    }

    /** Counts a refusal. */
    synchronized void failed(String name, String address) {
        count(name(name), FREE);
        count(address(address), FREE_FROM_ADDRESS);
        while (refusals.size() > KEPT) {
            refusals.remove(refusals.keySet().iterator().next());
        }
    }

    /** Forgets the refusals of a name that has signed in. */
    synchronized void succeeded(String name, String address) {
        refusals.remove(name(name));
        refusals.remove(address(address));
    }

    synchronized int size() {
        return refusals.size();
    }

    private void count(String key, int free) {
        Refusals before = refusals.getOrDefault(key, new Refusals(0, Instant.MIN));
        int inRow = before.inRow() + 1;
        Instant freeAgain = inRow < free ? Instant.MIN : clock.instant().plus(waitAfter(inRow - free));
        refusals.put(key, new Refusals(inRow, freeAgain));
    }

    private static Duration waitAfter(int beyond) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(beyond, 10));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private Instant freeAgain(String key) {
        return refusals.getOrDefault(key, new Refusals(0, Instant.MIN)).freeAgain();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static String name(String name) {
        return "name " + name.toLowerCase(Locale.ROOT);
    }

    private static String address(String address) {
        return "address " + address;
    }
}
