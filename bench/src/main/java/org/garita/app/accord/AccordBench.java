package org.garita.app.accord;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.garita.app.accord.exchange.Export;
import org.garita.app.accord.exchange.Import;
import org.garita.app.accord.exchange.NodeCertificate;
import org.garita.app.accord.exchange.NodeExchange;
import org.garita.app.accord.exchange.Trust;
import org.garita.app.accord.journal.Ed25519Key;
import org.garita.app.accord.journal.FileJournal;
import org.garita.app.accord.journal.JournalReading;
import org.garita.app.accord.journal.RowFormat;
import org.garita.app.accord.journal.SigningKey;
import org.garita.app.accord.keys.Genesis;
import org.garita.app.accord.keys.KeyVault;
import org.garita.app.identity.Office;
import org.garita.app.identity.OfficeId;
import org.garita.app.identity.Power;
import org.garita.kernel.place.Country;
import org.garita.kernel.text.Text;

/**
 * What the accord must reach: a chain of 500,000 rows in 10 s, 50,000 signatures in 20 s, two nodes with 10,000 acts each
 * in 30 s. It lives in the accord's package because a node without Spring is nobody else's business. Run it with
 * {@code ./garita bench accord} or as a main; it takes some minutes, mostly to sign.
 */
public final class AccordBench {
    private static final int CHAIN = 500_000;
    private static final int SIGNATURES = 50_000;
    private static final int ACTS = 10_000;
    private static final int RUNS = 3;

    private AccordBench() {}

    /** Measures in a temporary folder and prints medians of three runs. */
    public static void main(String[] arguments) throws IOException, InterruptedException, GeneralSecurityException {
        Path folder = Files.createTempDirectory("garita-bench");
        System.out.printf(
                "Java %s, %d processors, heap %d MB%n",
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20);
        chain(folder);
        convergence(folder);
    }

    private static void chain(Path folder) throws IOException, GeneralSecurityException {
        SigningKey root = SigningKey.ofSeed(new byte[32]);
        Path file = FileJournal.file(folder, Country.US);
        say("signing and writing %,d rows", CHAIN, time(() -> writeChain(file, root)));
        long bytes = Files.size(file);
        System.out.printf("  the journal has %,d bytes%n", bytes);
        List<JournalRow> rows = new ArrayList<>();
        say(
                "chain of %,d rows: read, hash, form, place, previous",
                CHAIN, median(() -> {
                    rows.clear();
                    JournalReading.Read read = JournalReading.read(Country.US, file, bytes);
                    read.fault().ifPresent(fault -> {
                        throw fault;
                    });
                    rows.addAll(read.rows());
                }));
        List<JournalRow> some = List.copyOf(rows.subList(0, SIGNATURES));
        rows.clear();
        Ed25519Key key = root.publicKey();
        say(
                "%,d signatures, Bouncy Castle, all processors",
                SIGNATURES, median(() -> JournalReading.checkSignatures(some, row -> Optional.of(key))));
        say(
                "%,d signatures, Bouncy Castle, one processor",
                SIGNATURES, median(() -> {
                    for (JournalRow row : some) {
                        require(key.signed(RowFormat.bodyOf(row), row.signature()));
                    }
                }));
        PublicKey platform = KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getUrlDecoder().decode(key.encoded())));
        say(
                "%,d signatures, the platform's Ed25519, one processor",
                SIGNATURES / 10, median(() -> {
                    for (JournalRow row : some.subList(0, SIGNATURES / 10)) {
                        Signature check = Signature.getInstance("Ed25519");
                        check.initVerify(platform);
                        check.update(RowFormat.bodyOf(row));
                        require(check.verify(Base64.getUrlDecoder().decode(row.signature())));
                    }
                }));
    }

    private static void writeChain(Path file, SigningKey root) throws IOException {
        Hash previous = Hash.NONE;
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            for (int seq = 1; seq <= CHAIN; seq++) {
                Act act = seq == 1 ? new Act.OpenJournal(root.publicKey().encoded()) : statement(seq);
                byte[] line = RowFormat.sign(
                        new RowFormat.Draft(
                                Country.US,
                                seq,
                                previous,
                                0,
                                Hash.NONE,
                                start.plusSeconds(seq),
                                Signer.root(Country.US).office(),
                                Optional.empty(),
                                act),
                        root);
                out.write(line);
                out.write('\n');
                previous = RowFormat.read(line).hash();
            }
        }
    }

    private static Act statement(int n) {
        return new Act.State(
                "accord.bench",
                Map.of("action", n % 36, "evidence", "photograph of the lane, number " + n, "hash", Hash.NONE.hex()));
    }

    private static void convergence(Path folder) throws IOException, InterruptedException {
        Node us = new Node(folder.resolve("us"), Country.US, Clock.systemUTC());
        Node mx = new Node(folder.resolve("mx"), Country.MX, Clock.offset(Clock.systemUTC(), Duration.ofHours(1)));
        us.trust(mx);
        mx.trust(us);
        say(
                "two nodes make %,d acts each, every act forced to disk",
                ACTS, time(() -> {
                    us.act(ACTS);
                    mx.act(ACTS);
                }));
        URI address = mx.listen();
        say(
                "two nodes with %,d acts each converge over mutual TLS",
                ACTS, time(() -> {
                    try {
                        us.exchange.meet(address);
                    } catch (InterruptedException e) {
                        throw new IOException(e);
                    }
                }));
        require(us.chamber.length(Country.MX) == mx.chamber.length(Country.MX)
                && us.chamber.length(Country.US) == mx.chamber.length(Country.US)
                && us.standings().equals(mx.standings()));
        us.exchange.close();
        mx.exchange.close();
    }

    /** One government's node. */
    private static final class Node {
        private final Country country;
        private final Chamber chamber;
        private final Trust trust;
        private final NodeCertificate certificate;
        private final NodeExchange exchange;
        private final OfficeId office;

        Node(Path data, Country country, Clock clock) throws IOException {
            this.country = country;
            this.office = new OfficeId(country.slug() + "-esc");
            KeyVault vault = KeyVault.open(data.resolve("keys"));
            Path folder = JournalSet.folder(data);
            JournalSet journals = new JournalSet(
                    folder, List.of(FileJournal.open(folder, Country.US), FileJournal.open(folder, Country.MX)));
            chamber = journals.open(List.of(country), vault, clock);
            Office esc = new Office(office, country, "ESC", Text.same("esc"), Set.of(Power.values()), true);
            new Genesis(chamber, vault, clock.instant(), clock.instant()).ensure(country, List.of(esc));
            trust = new Trust(data);
            certificate = NodeCertificate.open(vault.folder(), country.name(), clock.instant());
            exchange = new NodeExchange(
                    chamber, new Import(chamber, trust, data), new Export(chamber, vault, clock), trust, certificate);
        }

        void trust(Node other) throws IOException {
            trust.confirmRoot(
                    other.country,
                    Trust.fingerprint(other.chamber.rootKey(other.country).orElseThrow()));
            trust.confirmNode(other.country, other.certificate.fingerprint());
        }

        void act(int acts) {
            for (int i = 0; i < acts / 2; i++) {
                Document document = new Document(
                        country + "/" + i,
                        1,
                        "note",
                        Optional.of("slot/" + country + "/" + i),
                        Optional.empty(),
                        new Text("Text " + i, "Texto " + i),
                        List.of(),
                        Map.of("n", i));
                chamber.act(new Act.Propose(document), Signer.office(office)).row();
                chamber.act(new Act.Endorse(chamber.hash(document)), Signer.office(office))
                        .row();
            }
        }

        URI listen() throws IOException {
            InetAddress here = InetAddress.getLoopbackAddress();
            int port = exchange.listen(new InetSocketAddress(here, 0));
            return URI.create("https://%s:%d".formatted(here.getHostAddress(), port));
        }

        List<String> standings() {
            return chamber.ofKind("note").stream()
                    .map(file -> file.hash() + " " + file.standing())
                    .sorted()
                    .toList();
        }
    }

    private interface Work {
        void run() throws IOException, GeneralSecurityException;
    }

    private static double median(Work work) {
        double[] seconds =
                IntStream.range(0, RUNS).mapToDouble(run -> time(work)).sorted().toArray();
        return seconds[RUNS / 2];
    }

    private static double time(Work work) {
        long started = System.nanoTime();
        long processor = processorNanos();
        try {
            work.run();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        System.out.printf(
                "  %.2f s, in which the processors worked %.2f s%n", seconds, (processorNanos() - processor) / 1e9);
        return seconds;
    }

    /** On a busy machine this tells more than the clock. */
    private static long processorNanos() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    private static void say(String what, int count, double seconds) {
        System.out.printf("%-70s %8.2f s%n", what.formatted(count), seconds);
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalStateException("the measured work went wrong, so its time means nothing");
        }
    }
}
