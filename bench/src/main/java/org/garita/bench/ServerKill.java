package org.garita.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Kills the whole server while both secretaries write through HTTP, histories of reports are imported and a feed is polled,
 * again and again on the same data, and counts what was acknowledged and is gone. Each act lends a power until a day of its
 * own, by which it is found in the journal; reports are looked for in the open data of the server that was started again. A
 * polled report is acknowledged when a reader has seen it.
 */
public final class ServerKill {
    private static final LocalDate FIRST_DAY = LocalDate.of(2030, 1, 1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path jar;
    private final Path data;
    private final Random random;
    private final AtomicInteger day = new AtomicInteger();
    private final Set<LocalDate> acknowledged = new ConcurrentSkipListSet<>();
    private final ImportedReports reports;
    private final PolledReports polled = new PolledReports();
    private int tried;
    private int failures;

    private ServerKill(Path jar, Path data, long seed) throws IOException {
        this.jar = jar;
        this.data = data;
        this.random = new Random(seed);
        this.reports = new ImportedReports(data, new Random(seed));
    }

    /** Arguments: the jar, a data folder to be made, how many kills, the seed. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int kills = Integer.parseInt(arguments[2]);
        long seed = Long.parseLong(arguments[3]);
        ServerKill bench = new ServerKill(Path.of(arguments[0]), Path.of(arguments[1]), seed);
        System.out.printf(Locale.ROOT, "seed %d%n", seed);
        for (int kill = 1; kill <= kills; kill++) {
            bench.writeUntilKilled();
            bench.lookAtJournals(kill);
        }
        bench.lookAtReports();
        System.out.printf(
                Locale.ROOT,
                "%d kills; %d acts tried, %d acknowledged; %d imported reports tried, %d acknowledged; %d polled reports tried, %d shown; %d times lost or not clean%n",
                kills,
                bench.tried,
                bench.acknowledged.size(),
                bench.reports.tried(),
                bench.reports.acknowledged(),
                bench.polled.tried(),
                bench.polled.acknowledged(),
                bench.failures);
        bench.polled.close();
        System.exit(bench.failures == 0 ? 0 : 1);
    }

    private void lookAtJournals(int kill) throws IOException, InterruptedException {
        int verified = verify();
        Set<LocalDate> lost = lost();
        System.out.printf(
                Locale.ROOT,
                "kill %d: %d acts acknowledged so far, %d lost %s, verify exit %d%n",
                kill,
                acknowledged.size(),
                lost.size(),
                lost,
                verified);
        failures += verified == 0 && lost.isEmpty() ? 0 : 1;
    }

    /** Starts the server once more, after the last kill. */
    private void lookAtReports() throws IOException, InterruptedException {
        Process server = serve();
        try (BufferedReader output = server.inputReader()) {
            lookAtReports(untilReady(output));
        } finally {
            server.destroyForcibly().waitFor();
        }
    }

    private void lookAtReports(URI restarted) throws IOException, InterruptedException {
        lookAt("imported reports acknowledged", reports.acknowledged(), reports.lost(restarted));
        lookAt("polled reports shown", polled.acknowledged(), polled.lost(restarted));
    }

    private void lookAt(String what, int acknowledged, BitSet lost) {
        System.out.printf(
                Locale.ROOT,
                "started again: %d %s so far, %d lost %s%n",
                acknowledged,
                what,
                lost.cardinality(),
                lost.stream().limit(10).boxed().toList());
        failures += lost.isEmpty() ? 0 : 1;
    }

    private void writeUntilKilled() throws IOException, InterruptedException {
        Process server = serve();
        ExecutorService writers = Executors.newFixedThreadPool(4);
        Future<?> importing;
        try (BufferedReader output = server.inputReader()) {
            URI origin = untilReady(output);
            lookAtReports(origin);
            for (String account : List.of("us-secretary", "mx-secretary")) {
                Secretary secretary = new Secretary(origin, password(account), account);
                secretary.signIn();
                writers.execute(() -> write(secretary));
            }
            writers.execute(() -> polled.watchUntilKilled(origin));
            importing = writers.submit(reports::importUntilKilled);
            TimeUnit.MILLISECONDS.sleep(100 + random.nextInt(2900));
            server.destroyForcibly().waitFor();
        } finally {
            server.destroyForcibly();
            writers.shutdown();
        }
        if (!writers.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("a writer still waits for a server that is gone");
        }
        tried = day.get();
        ended(importing);
    }

    private static void ended(Future<?> importing) throws InterruptedException {
        try {
            importing.get();
        } catch (ExecutionException wrong) {
            throw new IllegalStateException("the import did not go as it should", wrong);
        }
    }

    private void write(Secretary secretary) {
        try {
            while (true) {
                LocalDate until = FIRST_DAY.plusDays(day.incrementAndGet());
                if (secretary.grant(until)) {
                    acknowledged.add(until);
                }
            }
        } catch (IOException killed) {
            // what this bench is about
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int verify() throws IOException, InterruptedException {
        Process tool = java("verify");
        try (BufferedReader output = tool.inputReader()) {
            String said = output.lines().collect(Collectors.joining("\n"));
            int exit = tool.waitFor();
            if (exit != 0) {
                System.out.println(said);
            }
            return exit;
        }
    }

    private Set<LocalDate> lost() throws IOException {
        String journals =
                Files.readString(data.resolve("journal/us.jsonl")) + Files.readString(data.resolve("journal/mx.jsonl"));
        return acknowledged.stream()
                // the last day is given; the journal holds the first instant after it, in the office's capital
                .filter(until -> !journals.contains("\"" + until.plusDays(1) + "T"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Process serve() throws IOException {
        return java(
                "serve",
                "--port",
                "0",
                "--feed",
                polled.address(),
                "--set",
                "garita.feed-pause=PT0.1S",
                "--set",
                "logging.level.root=error");
    }

    private Process java(String command, String... more) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar.toString(),
                command,
                "--data",
                data.toString()));
        line.addAll(List.of(more));
        return new ProcessBuilder(line).redirectErrorStream(true).start();
    }

    private static URI untilReady(BufferedReader output) throws IOException {
        List<String> said = new ArrayList<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.add(line);
            int address = line.indexOf("http://127.0.0.1:");
            if (line.startsWith("Garita is ready") && address > 0) {
                return URI.create(line.substring(address, line.indexOf("/en", address)));
            }
        }
        throw new IOException("the server did not start: " + String.join("\n", said));
    }

    private String password(String account) throws IOException {
        Properties passwords = new Properties();
        try (BufferedReader words = Files.newBufferedReader(data.resolve("demonstration-accounts.properties"))) {
            passwords.load(words);
        }
        return passwords.getProperty(account, "");
    }

    /** A secretary at the desk, who lends the power to endorse. */
    private static final class Secretary {
        private final URI origin;
        private final String password;
        private final String account;
        private final HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();

        Secretary(URI origin, String password, String account) {
            this.origin = origin;
            this.password = password;
            this.account = account;
        }

        void signIn() throws IOException, InterruptedException {
            Document form = page("/en/sign-in");
            send("/en/sign-in", form, Map.of("username", account, "password", password));
        }

        /** Whether the server said that the act is recorded. */
        boolean grant(LocalDate until) throws IOException, InterruptedException {
            Document form = page("/en/desk/delegations");
            String to = form.select("select[name=to] option[value]:not([value=''])")
                    .eachAttr("value")
                    .get(0);
            String from = form.select("input[name=from]").val();
            Document after = send(
                    "/en/desk/delegations",
                    form,
                    Map.of("to", to, "power", "ENDORSE", "scope", "", "from", from, "until", until.toString()));
            return !after.select(".notice-ok").isEmpty();
        }

        private Document page(String path) throws IOException, InterruptedException {
            return parse(client.send(
                    HttpRequest.newBuilder(origin.resolve(path))
                            .timeout(PATIENCE)
                            .build(),
                    HttpResponse.BodyHandlers.ofString()));
        }

        private Document send(String path, Document form, Map<String, String> values)
                throws IOException, InterruptedException {
            String token =
                    form.select("form[action$=" + path + "] input[name=_csrf]").val();
            String body = values.entrySet().stream()
                    .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&", "_csrf=" + token + "&", ""));
            return parse(client.send(
                    HttpRequest.newBuilder(origin.resolve(path))
                            .timeout(PATIENCE)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header("Origin", origin.toString())
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString()));
        }

        private static Document parse(HttpResponse<String> response) throws IOException {
            if (response.statusCode() != 200) {
                throw new IOException("the server answered " + response.statusCode());
            }
            return Jsoup.parse(response.body());
        }
    }
}
