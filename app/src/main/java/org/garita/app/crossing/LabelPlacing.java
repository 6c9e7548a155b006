package org.garita.app.crossing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.garita.app.crossing.MapSheet.Label;
import org.garita.app.crossing.MapSheet.Leader;
import org.garita.app.crossing.MapSheet.Symbol;

/**
 * Finds room for the names of crossings: each in turn tries places around its symbol, near ones first, and takes the first
 * that is free and plainly its own; else a place farther off, to which a thin line leads. Who found none goes first in
 * another round, and the best round counts. A crossing that finds none goes without; its name is still in the symbol's
 * title and the table.
 */
final class LabelPlacing {
    private static final int ROUNDS = 24;
    /** How much nearer a name lies to its own symbol than to any other, in units of the drawing. */
    private static final double PLAINLY = 2;

    private final Paper paper;
    private final List<Symbol> symbols;
    private final List<String> words;
    /** Places of each name that nothing but other names can take, found when first asked for. */
    private final Map<Integer, List<Label>> near = new HashMap<>();

    private final Map<Integer, List<Label>> far = new HashMap<>();

    /**
     * The names of one sheet.
     *
     * @param paper on which symbols, squares and names of countries have taken their room
     * @param symbols of the crossings
     * @param words their names, in the same order
     */
    LabelPlacing(Paper paper, List<Symbol> symbols, List<String> words) {
        this.paper = paper;
        this.symbols = symbols;
        this.words = words;
    }

    List<Label> place() {
        List<Integer> turns = IntStream.range(0, symbols.size()).boxed().toList();
        Round best = round(turns);
        Round last = best;
        for (int round = 1; round < ROUNDS && best.isCrowded(); round++) {
            turns = first(last.without(), first(last.led(), rotated(turns)));
            last = round(turns);
            if (last.isBetterThan(best)) {
                best = last;
            }
        }
        return best.labels();
    }

    /** What one round came to. */
    private record Round(List<Label> labels, List<Integer> led, List<Integer> without) {
        boolean isCrowded() {
            return !led.isEmpty() || !without.isEmpty();
        }

        boolean isBetterThan(Round other) {
            return labels.size() > other.labels.size()
                    || (labels.size() == other.labels.size() && leaders() < other.leaders());
        }

        private double leaders() {
            return labels.stream()
                    .flatMap(label -> label.leader().stream())
                    .mapToDouble(Leader::length)
                    .sum();
        }
    }

    private Round round(List<Integer> turns) {
        Paper left = paper.copy();
        Round round = new Round(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int turn : turns) {
            Optional<Label> nearby = firstFree(near(turn), left);
            Optional<Label> found = nearby.or(() -> firstFree(far(turn), left));
            found.ifPresent(label -> {
                left.take(label.box());
                label.leader().ifPresent(leader -> left.draw(leader.from(), leader.to()));
                round.labels().add(label);
            });
            if (nearby.isEmpty()) {
                (found.isPresent() ? round.led() : round.without()).add(turn);
            }
        }
        return round;
    }

    private List<Label> near(int turn) {
        return near.computeIfAbsent(turn, i -> LabelPlaces.near(symbols.get(i), words.get(i)).stream()
                .filter(label -> paper.isFree(label.box()) && isPlainlyOf(i, label.box()))
                .toList());
    }

    private List<Label> far(int turn) {
        return far.computeIfAbsent(turn, i -> LabelPlaces.far(symbols.get(i), words.get(i)).stream()
                .filter(label -> paper.isFree(label.box()) && isOpen(label, paper))
                .toList());
    }

    private static Optional<Label> firstFree(List<Label> places, Paper left) {
        return places.stream()
                .filter(label -> left.isStillFree(label.box()) && isOpen(label, left))
                .findFirst();
    }

    private static boolean isOpen(Label label, Paper left) {
        return label.leader()
                .map(leader -> left.isOpen(leader.from(), leader.to()))
                .orElse(true);
    }

    /** A name nearer to another symbol than to its own would be read as that one's. */
    private boolean isPlainlyOf(int turn, Box box) {
        double own = box.distanceTo(symbols.get(turn).place());
        return IntStream.range(0, symbols.size())
                .filter(other -> other != turn)
                .allMatch(other -> box.distanceTo(symbols.get(other).place()) >= own + PLAINLY);
    }

    private static List<Integer> rotated(List<Integer> turns) {
        List<Integer> rotated = new ArrayList<>(turns);
        Collections.rotate(rotated, 1);
        return rotated;
    }

    private static List<Integer> first(List<Integer> these, List<Integer> all) {
        List<Integer> order = new ArrayList<>(these);
        all.stream().filter(turn -> !these.contains(turn)).forEach(order::add);
        return order;
    }
}
