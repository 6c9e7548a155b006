package org.garita.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A node of the United States and a node of Mexico, two processes with clocks an hour apart, from the ceremony of
 * fingerprints to the same standing on both. The steps build on each other.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesTest {
    private static final int FINE = 0;
    private static final int FINDING = 1;

    /** Both sides are idle, so the second exchange finds nothing new. */
    private static final int MOST_EXCHANGES = 10;

    /** The two parts of the demonstration answer each other a dozen times, and each looks once a second. */
    private static final Duration LONGEST_PLAY = Duration.ofSeconds(90);

    private static final int ACTIONS = 36;
    private static final String PLAYED = "The demonstration plan is in the journals.";

    private static @Nullable Server unitedStates;
    private static @Nullable Server mexico;
    private static @Nullable Path bundles;
    private static int meetingPort;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        bundles = folder;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            meetingPort = free.getLocalPort();
        }
        String feed = "file:" + Demonstration.recording();
        CompletableFuture<Server> north = CompletableFuture.supplyAsync(() -> Server.startUnchecked(
                folder.resolve("us"), "--node", "US", "--feed", feed, "--set", "garita.exchange.port=" + meetingPort));
        mexico = Server.start(folder.resolve("mx"), "--node", "MX", "--feed", feed, "--clock", "2026-11-24T16:00:00Z");
        unitedStates = north.join();
    }

    @AfterAll
    static void stop() {
        for (Server server : new Server[] {unitedStates, mexico}) {
            if (server != null) {
                server.close();
            }
        }
    }

    private static Server us() {
        return Objects.requireNonNull(unitedStates);
    }

    private static Server mx() {
        return Objects.requireNonNull(mexico);
    }

    private static Path file(String name) {
        return Objects.requireNonNull(bundles).resolve(name);
    }

    @Test
    @Order(1)
    void a_bundle_of_a_stranger_is_refused_whole() throws IOException, InterruptedException {
        assertThat(bundle(us(), "export", "--country", "US", "--out", path("us.bundle"))
                        .exit())
                .isEqualTo(FINE);
        Program.Answer refused = bundle(mx(), "import", path("us.bundle"));
        assertThat(refused.exit()).isEqualTo(FINDING);
        assertThat(refused.out() + refused.err()).contains("bundle trust US");
        assertThat(rows(mx(), "us")).isZero();
    }

    @Test
    @Order(2)
    void after_the_ceremony_bundles_arrive_out_of_order_and_twice_and_a_forged_one_not_at_all()
            throws IOException, InterruptedException {
        trust(mx(), us(), "US");
        trust(us(), mx(), "MX");
        bundle(us(), "export", "--country", "US", "--from", "50", "--out", path("later.bundle"));
        String forged = Files.readString(file("us.bundle"));
        int middle = forged.indexOf("\"signature\"", forged.length() / 2);
        Files.writeString(
                file("forged.bundle"), forged.substring(0, middle - 200) + "x" + forged.substring(middle - 199));

        Program.Answer early = bundle(mx(), "import", path("later.bundle"));
        assertThat(early.exit()).isEqualTo(FINDING);
        assertThat(early.out() + early.err()).contains("wait");

        Program.Answer refused = bundle(mx(), "import", path("forged.bundle"));
        assertThat(refused.exit()).isEqualTo(FINDING);
        assertThat(refused.out() + refused.err()).contains("Refused whole");
        assertThat(rows(mx(), "us")).isZero();

        assertThat(bundle(mx(), "import", path("us.bundle")).exit()).isEqualTo(FINE);
        assertThat(bundle(mx(), "import", path("us.bundle")).exit()).isEqualTo(FINE);
        assertThat(Files.readAllBytes(journal(mx(), "us"))).isEqualTo(Files.readAllBytes(journal(us(), "us")));
    }

    @Test
    @Order(3)
    void the_demonstration_plan_goes_by_file_out_of_order_and_twice_and_every_action_stands_the_same_on_both()
            throws IOException, InterruptedException {
        int early = exchangeFilesUntilPlayed();
        assertThat(early).as("bundles that came before their turn").isPositive();
        assertThat(bundle(mx(), "import", path("us.bundle")).exit())
                .as("the very first one, once more")
                .isEqualTo(FINE);

        Map<String, String> north = standings(us());
        assertThat(north.keySet().stream()
                        .map(key -> key.replaceFirst("/.*", ""))
                        .distinct())
                .as("numbers of the actions")
                .hasSize(ACTIONS);
        assertThat(standings(mx())).isEqualTo(north);
    }

    @Test
    @Order(4)
    void each_signs_on_its_own_node_and_both_show_the_same() throws IOException, InterruptedException {
        String action = "/plans/demo/actions/18"; // the demonstration endorses it on neither side
        String document = Actions.documentOf(us(), action);
        Actions.agree(us(), document, "us-lead", "us-secretary");
        Actions.agree(mx(), document, "mx-lead", "mx-secretary");
        meetUntilEqual();

        endorse(us(), "us-secretary", document);
        assertThat(standing(us(), document)).contains("Awaiting Mexico");
        assertThat(standing(mx(), document)).contains("Proposed");
        meetUntilEqual();
        assertThat(standing(mx(), document)).contains("Awaiting Mexico");

        endorse(mx(), "mx-secretary", document);
        meetUntilEqual();
        assertThat(standing(mx(), document)).contains("In force");
        assertThat(standing(us(), document)).contains("In force");
        assertThat(standings(us())).isEqualTo(standings(mx()));
        for (Server node : List.of(us(), mx())) {
            assertThat(Program.tool("verify", "--data", node.data().toString()).exit())
                    .isEqualTo(FINE);
        }
    }

    /** Carries files both ways until both nodes have played. @return how many bundles came before their turn */
    private static int exchangeFilesUntilPlayed() throws IOException, InterruptedException {
        int early = 0;
        long until = System.nanoTime() + LONGEST_PLAY.toNanos();
        try (WatchService grown = FileSystems.getDefault().newWatchService()) {
            for (Server node : List.of(us(), mx())) {
                node.data().resolve("journal").register(grown, StandardWatchEventKinds.ENTRY_MODIFY);
            }
            while (!(us().said().stream().anyMatch(line -> line.contains(PLAYED))
                    && mx().said().stream().anyMatch(line -> line.contains(PLAYED))
                    && equalJournals())) {
                assertThat(System.nanoTime()).as("still %s", journals()).isLessThan(until);
                early += carry(us(), mx(), "US") + carry(mx(), us(), "MX");
                WatchKey key = grown.poll(500, TimeUnit.MILLISECONDS);
                if (key != null) {
                    key.pollEvents();
                    key.reset();
                }
            }
        }
        return early;
    }

    /** Brings the last new rows before the others, then all rows twice. @return how many bundles came too early */
    private static int carry(Server from, Server to, String country) throws IOException {
        String slug = country.toLowerCase(Locale.ROOT);
        long known = rows(to, slug);
        long there = rows(from, slug);
        if (there == known) {
            return 0;
        }
        int early = 0;
        if (Console.ask(from, "bundle export", country, Long.toString(known + 2), path("end.bundle"))
                        .exit()
                == FINE) {
            early = 1;
            Program.Answer waits = Console.ask(to, "bundle import", path("end.bundle"));
            assertThat(waits.exit()).as(waits.out()).isEqualTo(FINDING);
            assertThat(waits.out()).contains("wait in the inbox");
        }
        assertThat(Console.ask(from, "bundle export", country, "1", path("all.bundle"))
                        .exit())
                .isEqualTo(FINE);
        for (int time = 1; time <= 2; time++) {
            Program.Answer taken = Console.ask(to, "bundle import", path("all.bundle"));
            assertThat(taken.exit()).as(taken.out()).isEqualTo(FINE);
        }
        return early;
    }

    private static void endorse(Server node, String account, String document) throws IOException, InterruptedException {
        Visitor.Page after = Actions.act(new Visitor(node).signIn(account), document, "endorse");
        assertThat(after.html().select(".notice-ok"))
                .as(after.html().select("main").text())
                .isNotEmpty();
    }

    private static void meetUntilEqual() throws IOException, InterruptedException {
        String address = "https://localhost:" + meetingPort;
        List<String> before = List.of();
        for (int i = 0; i < MOST_EXCHANGES; i++) {
            Program.Answer met = bundle(mx(), "exchange", address);
            assertThat(met.exit()).as(met.out() + met.err()).isEqualTo(FINE);
            List<String> now = journals();
            if (now.equals(before) && equalJournals()) {
                return;
            }
            before = now;
        }
        throw new AssertionError("after %d exchanges the nodes still differ: %s".formatted(MOST_EXCHANGES, before));
    }

    private static boolean equalJournals() throws IOException {
        return Files.mismatch(journal(us(), "us"), journal(mx(), "us")) < 0
                && Files.mismatch(journal(us(), "mx"), journal(mx(), "mx")) < 0;
    }

    private static List<String> journals() throws IOException {
        List<String> lengths = new ArrayList<>();
        for (Server node : List.of(us(), mx())) {
            for (String country : List.of("us", "mx")) {
                lengths.add(country + " " + rows(node, country));
            }
        }
        return lengths;
    }

    private static Map<String, String> standings(Server node) throws IOException, InterruptedException {
        JsonNode plan = JsonMapper.shared()
                .readTree(
                        new Visitor(node).get("/api/v1/plans/demo/actions.json").text());
        Map<String, String> standings = new TreeMap<>();
        for (JsonNode action : plan.get("actions")) {
            standings.merge(
                    action.get("number") + "/" + action.get("generation"),
                    action.get("state").asString() + " " + action.get("awaiting"),
                    (one, other) -> one + ", " + other);
        }
        return standings;
    }

    private static String standing(Server node, String document) throws IOException, InterruptedException {
        return new Visitor(node)
                .get("/en/documents/" + document)
                .html()
                .select(".accord-standing")
                .text();
    }

    private static void trust(Server node, Server other, String country) throws IOException, InterruptedException {
        String said = bundle(other, "fingerprint").out();
        Program.Answer noted = bundle(
                node,
                "trust",
                country,
                fingerprint(said, "Root of " + country),
                "--node-certificate",
                fingerprint(said, "This node"));
        assertThat(noted.exit()).as(noted.err()).isEqualTo(FINE);
    }

    private static String fingerprint(String said, String of) {
        return said.lines()
                .filter(line -> line.startsWith(of))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no fingerprint of \"" + of + "\" in: " + said));
    }

    private static Program.Answer bundle(Server node, String... arguments) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("bundle"));
        words.addAll(List.of(arguments));
        words.addAll(List.of("--data", node.data().toString()));
        return Program.tool(words.toArray(String[]::new));
    }

    private static String path(String name) {
        return file(name).toString();
    }

    private static Path journal(Server node, String country) {
        return node.data().resolve("journal").resolve(country + ".jsonl");
    }

    private static long rows(Server node, String country) throws IOException {
        try (var lines = Files.lines(journal(node, country))) {
            return lines.count();
        }
    }
}
