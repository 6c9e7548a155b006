package org.garita.app.accord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.garita.app.accord.exchange.ImportOutcome;
import org.garita.app.accord.ledger.Ledger;
import org.garita.app.accord.ledger.Replay;
import org.garita.app.identity.OfficeId;
import org.garita.app.identity.Power;
import org.garita.kernel.place.Country;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvergenceTests {
    private static final int GAMES = 1000;
    private static final int STEPS = 40;

    @Test
    void a_thousand_random_interleavings_give_one_standing_on_both_nodes_on_a_replay_and_by_the_slow_twin(
            @TempDir Path folder) throws IOException {
        PlayedNode.Keys keys = PlayedNode.Keys.create(folder);
        Map<String, Integer> seen = new ConcurrentHashMap<>();
        List<String> failures = IntStream.range(0, GAMES)
                .parallel()
                .mapToObj(seed -> new Game(seed, keys, folder).play(seen))
                .flatMap(Optional::stream)
                .toList();
        assertThat(failures).as("seeds whose nodes disagree").isEmpty();
        assertThat(seen.keySet())
                .as("the games reach every standing: %s", seen)
                .contains(
                        "Proposed",
                        "Awaiting",
                        "InForce",
                        "Superseded",
                        "WithdrawnByBoth",
                        "TEXT_CHANGED",
                        "SLOT_TAKEN");
    }

    /** One game: two nodes an hour apart act at random and send each other bundles, late, twice and in any order. */
    private static final class Game {
        private final int seed;
        private final Random random;
        private final PlayedNode.Keys keys;
        private final PlayedNode us;
        private final PlayedNode mx;
        private final List<byte[]> toUs = new ArrayList<>();
        private final List<byte[]> toMx = new ArrayList<>();

        Game(int seed, PlayedNode.Keys keys, Path folder) {
            this.seed = seed;
            this.random = new Random(seed);
            this.keys = keys;
            this.us = new PlayedNode(keys, folder.resolve("us" + seed), Duration.ZERO, Country.US);
            this.mx = new PlayedNode(keys, folder.resolve("mx" + seed), Duration.ofHours(1), Country.MX);
        }

        Optional<String> play(Map<String, Integer> seen) {
            exchangeAll();
            for (int step = 0; step < STEPS; step++) {
                step();
            }
            Optional<String> partial = disagreement("US alone", us.standings(), SlowStandings.of(us.allRows()));
            exchangeAll();
            us.standings().values().forEach(standing -> seen.merge(name(standing), 1, Integer::sum));
            Map<Hash, Standing> twin = SlowStandings.of(us.allRows());
            return partial.or(() -> disagreement("MX", us.standings(), mx.standings()))
                    .or(() -> disagreement("replay", us.standings(), replayed()))
                    .or(() -> disagreement("twin", us.standings(), twin));
        }

        private Optional<String> disagreement(String who, Map<Hash, Standing> one, Map<Hash, Standing> other) {
            return one.equals(other) ? Optional.empty() : Optional.of("seed %d, %s".formatted(seed, who));
        }

        private static String name(Standing standing) {
            return standing instanceof Standing.Voided gone
                    ? gone.reason().name()
                    : standing.getClass().getSimpleName();
        }

        private void step() {
            us.clock.turn(Duration.ofMinutes(random.nextInt(20)));
            mx.clock.turn(Duration.ofMinutes(random.nextInt(20)));
            boolean american = random.nextBoolean();
            PlayedNode node = american ? us : mx;
            Country country = american ? Country.US : Country.MX;
            switch (random.nextInt(12)) {
                case 0, 1 -> send(node, country, american ? toMx : toUs);
                case 2, 3 -> deliver(node, american ? toUs : toMx);
                case 4 -> rareAct(node, country);
                case 6 -> meet();
                case 5 -> node.accords.act(new Act.Propose(document(node)), signer(country, "lead"));
                default -> actOnDocument(node, country);
            }
        }

        private void send(PlayedNode node, Country country, List<byte[]> queue) {
            long length = node.accords.length(country);
            long from = Math.max(1, length - random.nextInt(12));
            queue.add(node.bundle(country, from, 1 + random.nextInt(12)));
        }

        private void deliver(PlayedNode node, List<byte[]> queue) {
            if (!queue.isEmpty()) {
                take(node, queue.get(random.nextInt(queue.size()))); // stays in the queue: it may come again
            }
        }

        /** For once both know all. */
        private void meet() {
            take(us, mx.bundle(Country.MX, Math.max(1, us.accords.length(Country.MX)), Integer.MAX_VALUE));
            take(mx, us.bundle(Country.US, Math.max(1, mx.accords.length(Country.US)), Integer.MAX_VALUE));
        }

        private void take(PlayedNode node, byte[] bundle) {
            assertThat(node.take(bundle))
                    .as("seed %d", seed)
                    .noneMatch(outcome -> outcome instanceof ImportOutcome.Refused);
        }

        private void rareAct(PlayedNode node, Country country) {
            OfficeId esc = new OfficeId(country.slug() + "-esc");
            OfficeId lead = new OfficeId(country.slug() + "-lead");
            Instant now = node.clock.instant();
            switch (random.nextInt(9)) {
                case 0, 5, 6 ->
                    node.accords.act(
                            new Act.GrantDelegation(new Delegation(
                                    "d" + random.nextInt(3),
                                    esc,
                                    lead,
                                    Power.ENDORSE,
                                    random.nextBoolean() ? "" : "a",
                                    now,
                                    now.plus(Duration.ofHours(2)))),
                            Signer.office(esc));
                case 1 -> node.accords.act(new Act.EndDelegation("d" + random.nextInt(3)), Signer.office(esc));
                case 2 -> node.accords.act(new Act.IssueKey(esc, keys.spareOf(country)), Signer.root(country));
                case 3 -> node.accords.act(new Act.RevokeKey(latestKeyOf(node, country, esc)), Signer.root(country));
                default ->
                    node.accords.act(
                            new Act.State("plan.evidence", Map.of("n", random.nextInt())), Signer.office(lead));
            }
        }

        private static String latestKeyOf(PlayedNode node, Country country, OfficeId office) {
            return node.accords.latest(country, 100).stream()
                    .filter(row -> row.office().equals(office))
                    .map(JournalRow::keyId)
                    .findFirst()
                    .orElse("none");
        }

        private void actOnDocument(PlayedNode node, Country country) {
            Map<Hash, Standing> standings = node.standings();
            List<Hash> open = standings.keySet().stream()
                    .sorted()
                    .filter(hash -> random.nextInt(9) == 0 || !isClosed(standings.get(hash)))
                    .toList();
            if (open.isEmpty()) {
                return;
            }
            Hash hash = open.get(random.nextInt(open.size()));
            Signer esc = signer(country, "esc");
            int choice = random.nextInt(10);
            if (choice < (node.accords.find(hash).orElseThrow().standing().isInForce() ? 5 : 2)) {
                node.accords.act(new Act.Withdraw(hash), esc);
            } else if (choice < 6) {
                node.accords.act(new Act.Agree(hash), signer(country, "lead"));
                node.accords.act(new Act.Endorse(hash), esc);
            } else if (choice < 7) {
                Optional<String> delegation = Optional.of("d" + random.nextInt(3));
                node.accords.act(new Act.Endorse(hash), new Signer(new OfficeId(country.slug() + "-lead"), delegation));
            } else {
                node.accords.act(new Act.Endorse(hash), esc);
            }
        }

        private static boolean isClosed(@Nullable Standing standing) {
            return standing instanceof Standing.Voided
                    || standing instanceof Standing.Superseded
                    || standing instanceof Standing.WithdrawnByBoth;
        }

        private Document document(PlayedNode node) {
            String id = List.of("a1", "a2", "b1", "b2").get(random.nextInt(4));
            int version = node.accords.versions(id).stream()
                            .mapToInt(file -> file.document().version())
                            .max()
                            .orElse(0)
                    + 1;
            Optional<String> slot = id.startsWith("a") ? Optional.of("s") : Optional.empty();
            List<Hash> inForce = node.standings().entrySet().stream()
                    .filter(entry -> entry.getValue().isInForce())
                    .map(Map.Entry::getKey)
                    .sorted()
                    .toList();
            Optional<Hash> supersedes = inForce.isEmpty() || random.nextInt(3) == 0
                    ? Optional.empty()
                    : Optional.of(inForce.get(random.nextInt(inForce.size())));
            String kind = id.equals("b2") ? "action" : "note";
            return TestNode.document(id, version, kind, slot, supersedes, "text " + random.nextInt(3));
        }

        private static Signer signer(Country country, String office) {
            return Signer.office(new OfficeId(country.slug() + "-" + office));
        }

        /** What is on the way arrives, some of it again; then whatever is still missing. */
        private void exchangeAll() {
            Collections.shuffle(toUs, random);
            Collections.shuffle(toMx, random);
            toUs.forEach(bundle -> take(us, bundle));
            toMx.forEach(bundle -> take(mx, bundle));
            take(us, mx.bundle(Country.MX, 1, Integer.MAX_VALUE));
            take(mx, us.bundle(Country.US, 1, Integer.MAX_VALUE));
        }

        /** Both journals read from the start, in pieces of random length. */
        private Map<Hash, Standing> replayed() {
            Ledger ledger = new Ledger();
            Replay replay = new Replay(ledger);
            List<JournalRow> rows = us.allRows();
            int cut = random.nextInt(rows.size());
            replay.add(rows.subList(0, cut));
            replay.add(rows.subList(cut, rows.size()));
            replay.finish();
            Map<Hash, Standing> standings = new HashMap<>();
            ledger.documents()
                    .forEach(hash ->
                            standings.put(hash, ledger.file(hash).orElseThrow().standing()));
            return standings;
        }
    }
}
