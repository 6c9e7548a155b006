package org.garita.app.accord.exchange;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import org.garita.app.accord.Act;
import org.garita.app.accord.Courier;
import org.garita.app.accord.Hash;
import org.garita.app.accord.JournalRow;
import org.garita.kernel.place.Country;

/**
 * The meeting of two nodes over mutual TLS: the caller pulls the other government's rows and pushes its own, as bundles.
 * Each side accepts exactly the certificate that the other's root has stated in its journal (or, for a first meeting, that
 * people compared on paper); the bundles are judged as any bundle is.
 *
 * <pre>{@code
 * GET  /journal/mx?from=101   a bundle of the answering node's rows, 204 when there are none
 * GET  /length/us             how many rows of a journal the answering node has
 * POST /journal               a bundle; 200 with what became of it, 409 when it was refused
 * }</pre>
 *
 * <p>Beside the journals it carries {@link Parcels}.
 */
public final class NodeExchange implements AutoCloseable {
    /** Topic on which a root states the fingerprint of its node's certificate. */
    public static final String TOPIC = "accord.node"; // no message keys: accord.node

    /** Rows in one bundle: some megabytes. */
    private static final int BATCH = 5000;

    /** More than a bundle of this many rows ever has; a guard against a peer gone mad. */
    private static final int MAX_BYTES = 256 << 20;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RowStore store;
    private final Import imports;
    private final Export exports;
    private final NodeCertificate own;
    private final Pinned pinned;
    private final Parcels parcels;
    private Optional<HttpsServer> server = Optional.empty();
    private final ExecutorService handlers = Executors.newFixedThreadPool(2, work -> {
        Thread thread = new Thread(work, "node-exchange");
        thread.setDaemon(true);
        return thread;
    });

    /** A node that shows this certificate and carries journals only. */
    public NodeExchange(RowStore store, Import imports, Export exports, Trust trust, NodeCertificate own)
            throws IOException {
        this(store, imports, exports, trust, own, List::of);
    }

    /** A node that shows this certificate. */
    public NodeExchange(
            RowStore store,
            Import imports,
            Export exports,
            Trust trust,
            NodeCertificate own,
            Supplier<List<Courier>> couriers)
            throws IOException {
        this.store = store;
        this.imports = imports;
        this.exports = exports;
        this.own = own;
        this.pinned = new Pinned(() -> known(store, trust));
        this.parcels = new Parcels(couriers);
    }

    /** New for each meeting: a resumed session would not ask whether the certificate still counts. */
    private SSLContext tls() throws IOException {
        try {
            SSLContext context = SSLContext.getInstance("TLSv1.3");
            context.init(own.keyManagers(), new TrustManager[] {pinned}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException("this Java cannot speak TLS 1.3: " + e.getMessage(), e);
        }
    }

    private static List<Hash> known(RowStore store, Trust trust) throws IOException {
        List<Hash> known = new ArrayList<>();
        for (Country country : Country.values()) {
            if (!store.signsFor().contains(country)) {
                Optional<Hash> stated = stated(store, country);
                (stated.isPresent() ? stated : trust.node(country)).ifPresent(known::add);
            }
        }
        return known;
    }

    /** The certificate that a country's root stated last. */
    public static Optional<Hash> stated(RowStore store, Country country) {
        return store.statements(TOPIC).stream()
                .filter(row -> row.country() == country)
                .reduce((earlier, later) -> later)
                .map(NodeExchange::fingerprint);
    }

    private static Hash fingerprint(JournalRow row) {
        Act.State state = (Act.State) row.act();
        return new Hash(String.valueOf(state.content().get("fingerprint")));
    }

    /** Begins to answer the other node; returns the port. */
    public int listen(InetSocketAddress address) throws IOException {
        SSLContext tls = tls();
        HttpsServer https = HttpsServer.create(address, 0);
        https.setHttpsConfigurator(new HttpsConfigurator(tls) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters ssl = tls.getDefaultSSLParameters();
                ssl.setNeedClientAuth(true);
                parameters.setSSLParameters(ssl);
            }
        });
        https.createContext("/journal", exchange -> answerPinned(exchange, this::journal));
        https.createContext("/length/", exchange -> answerPinned(exchange, this::length));
        https.createContext(Parcels.PATH, exchange -> answerPinned(exchange, parcels::answer));
        https.setExecutor(handlers);
        https.start();
        server = Optional.of(https);
        return https.getAddress().getPort();
    }

    /** Asks anew at each request, because a session can outlive the statement that let it begin. */
    private void answerPinned(HttpExchange exchange, HttpHandler handler) throws IOException {
        if (exchange instanceof HttpsExchange https && pinned.accepts(https.getSSLSession())) {
            handler.handle(exchange);
        } else {
            answer(exchange, 403, new byte[0]);
        }
    }

    private void length(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Country country = Country.of(path.substring(path.lastIndexOf('/') + 1));
        answer(exchange, 200, String.valueOf(store.length(country)).getBytes(StandardCharsets.US_ASCII));
    }

    private void journal(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("POST")) {
            receive(exchange);
        } else {
            give(exchange);
        }
    }

    private void give(HttpExchange exchange) throws IOException {
        URI asked = exchange.getRequestURI();
        Country country = Country.of(asked.getPath().substring(asked.getPath().lastIndexOf('/') + 1));
        String query = String.valueOf(asked.getQuery());
        if (!query.matches("from=\\d{1,18}") || !store.signsFor().contains(country)) {
            answer(exchange, 404, new byte[0]);
            return;
        }
        Optional<byte[]> bundle = exports.bundle(country, Long.parseLong(query.substring(5)), BATCH);
        answer(exchange, bundle.isPresent() ? 200 : 204, bundle.orElse(new byte[0]));
    }

    private void receive(HttpExchange exchange) throws IOException {
        byte[] bytes;
        try (InputStream body = exchange.getRequestBody()) {
            bytes = body.readNBytes(MAX_BYTES);
        }
        ImportOutcome outcome = imports.take(bytes).get(0);
        int status = outcome instanceof ImportOutcome.Refused ? 409 : 200;
        answer(exchange, status, outcome.sentence().getBytes(StandardCharsets.UTF_8));
    }

    static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    /**
     * Meets the other node: pulls what is new there, pushes what is new here.
     *
     * @param peer its address, {@code https://host:port}
     * @return what became of each bundle, in order
     * @throws IOException when the other node cannot be reached or is not the one that was stated
     */
    public List<String> meet(URI peer) throws IOException, InterruptedException {
        HttpClient client = client();
        List<String> told = new ArrayList<>();
        for (Country country : Country.values()) {
            if (store.signsFor().contains(country)) {
                push(client, peer, country, told);
            } else {
                pull(client, peer, country, told);
            }
        }
        return told;
    }

    private HttpClient client() throws IOException {
        return HttpClient.newBuilder()
                .sslContext(tls())
                .connectTimeout(PATIENCE)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /**
     * Carries the parcels of the rooms, both ways.
     *
     * @return what was refused on either side, in order
     * @throws IOException when the other node cannot be reached or is not the one that was stated
     */
    public List<String> carry(URI peer) throws IOException, InterruptedException {
        if (parcels.idle()) {
            return List.of();
        }
        HttpClient client = client();
        return parcels.carry((path, body) -> {
            HttpRequest.Builder asked = request(peer, path);
            body.ifPresent(bytes -> asked.POST(HttpRequest.BodyPublishers.ofByteArray(bytes)));
            return send(client, asked);
        });
    }

    private void pull(HttpClient client, URI peer, Country country, List<String> told)
            throws IOException, InterruptedException {
        boolean more = true;
        while (more) {
            long from = store.length(country) + 1;
            HttpResponse<byte[]> answer =
                    send(client, request(peer, "/journal/%s?from=%d".formatted(country.slug(), from)));
            more = answer.statusCode() == 200;
            if (more) {
                List<ImportOutcome> outcomes = imports.take(answer.body());
                outcomes.forEach(outcome -> told.add("pulled " + outcome.sentence()));
                more = store.length(country) >= from;
            }
        }
    }

    private void push(HttpClient client, URI peer, Country country, List<String> told)
            throws IOException, InterruptedException {
        HttpResponse<byte[]> length = send(client, request(peer, "/length/" + country.slug()));
        long from = Long.parseLong(new String(length.body(), StandardCharsets.US_ASCII)) + 1;
        boolean taken = true;
        while (taken && from <= store.length(country)) {
            byte[] bundle = exports.bundle(country, from, BATCH).orElseThrow();
            HttpResponse<byte[]> answer =
                    send(client, request(peer, "/journal").POST(HttpRequest.BodyPublishers.ofByteArray(bundle)));
            told.add("pushed " + new String(answer.body(), StandardCharsets.UTF_8));
            taken = answer.statusCode() == 200;
            from += BATCH;
        }
    }

    private static HttpRequest.Builder request(URI peer, String path) {
        return HttpRequest.newBuilder(peer.resolve(path)).timeout(PATIENCE);
    }

    private static HttpResponse<byte[]> send(HttpClient client, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        HttpRequest asked = request.build();
        int status;
        try {
            HttpResponse<byte[]> answer = client.send(asked, HttpResponse.BodyHandlers.ofByteArray());
            status = answer.statusCode();
            if (status == 200 || status == 204 || status == 409) {
                return answer;
            }
        } catch (IOException e) { // TLS tells a refused caller nothing but the end of the line
            IOException told = new IOException(noMeeting(asked, String.valueOf(e.getMessage())));
            told.addSuppressed(e); // not its cause: the command line tells the deepest cause, which says least here
            throw told;
        }
        throw new IOException(noMeeting(asked, "status %d".formatted(status)));
    }

    private static String noMeeting(HttpRequest asked, String why) {
        return "No meeting at %s (%s). Maybe it is not running there, or one side has not yet stated or confirmed its certificate: see bundle fingerprint, bundle trust."
                .formatted(asked.uri().resolve("/"), why);
    }

    @Override
    public void close() {
        server.ifPresent(https -> https.stop(0));
        handlers.shutdown();
    }
}
