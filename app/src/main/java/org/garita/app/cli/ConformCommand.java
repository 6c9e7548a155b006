package org.garita.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.garita.app.feed.FeedReader;
import org.garita.app.feed.conform.Conformance;
import org.garita.app.feed.conform.ConformanceReport;
import org.garita.app.feed.conform.WaitStandard;
import org.garita.kernel.text.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code garita conform URL|FILE}: judges a feed in CBP's form, whoever runs it. */
@Command(
        name = "conform",
        description = "Judge a feed of waits in CBP's form, JSON, XML or RSS (exit 1: a rule is broken).",
        mixinStandardHelpOptions = true)
final class ConformCommand implements Callable<Integer> {
    private static final int BROKEN = 1;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Parameters(paramLabel = "URL|FILE", description = "Address, or file with one answer of the feed.")
    private String feed = "";

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            description = "Judge as of this instant, such as 2022-06-29T17:30:00Z: for recordings (default: now).")
    private Optional<Instant> at = Optional.empty();

    @Option(names = "--lang", paramLabel = "en|es", description = "Language of the report (default: en).")
    private Language language = Language.EN;

    @Option(names = "--json", description = "Answer in JSON (garita-conformance/1).")
    private boolean json;

    @Option(
            names = "--standing",
            description = "Say whether both countries endorsed the standard: looked up in the data folder.")
    private boolean standing;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create(); // replaced by picocli

    @Override
    public Integer call() throws IOException {
        ConformanceReport report = feed.matches("https?://.*") ? asked() : judged(read(), Optional.empty());
        Optional<String> stands = standing ? Optional.of(stands()) : Optional.empty();
        if (json) {
            spec.commandLine().getOut().println(report.json(stands));
        } else {
            report.lines(language).forEach(spec.commandLine().getOut()::println);
            report.standard(language, stands).forEach(spec.commandLine().getOut()::println);
        }
        spec.commandLine().getOut().flush();
        return report.conforms() ? 0 : BROKEN;
    }

    /** Asks where the accord is whether both countries endorsed the standard. */
    private String stands() throws IOException {
        StringWriter answer = new StringWriter();
        int exit = new Console(
                        store, new PrintWriter(answer, true), spec.commandLine().getErr())
                .run("standard", List.of());
        if (exit != 0) {
            throw new IOException("the standing of the standard could not be looked up");
        }
        return answer.toString().strip();
    }

    private ConformanceReport judged(byte[] bytes, Optional<String> quantity) {
        Instant instant = at.orElseGet(Clock.systemUTC()::instant);
        return new Conformance(WaitStandard.read()).judge(bytes, instant, quantity);
    }

    private byte[] read() throws IOException {
        try (InputStream in = Files.newInputStream(Path.of(feed))) {
            return in.readNBytes(FeedReader.LARGEST_BYTES + 1);
        }
    }

    /** Judges what the address answers; a header may say what all of its numbers are. */
    private ConformanceReport asked() throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(feed))
                .timeout(PATIENCE)
                .header("Accept-Language", "en-US")
                .build();
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        HttpResponse<InputStream> response = sent(client, request);
        try (InputStream body = response.body()) {
            if (response.statusCode() != 200) {
                throw new IllegalArgumentException("%s answered with status %d".formatted(feed, response.statusCode()));
            }
            return judged(
                    body.readNBytes(FeedReader.LARGEST_BYTES + 1),
                    response.headers().firstValue("Garita-Quantity"));
        }
    }

    /** What the network says of a failure names no address, so it is said here. */
    private HttpResponse<InputStream> sent(HttpClient client, HttpRequest request) throws IOException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while waiting for " + feed, stopped);
        } catch (IOException unreachable) {
            IOException told = new IOException("%s does not answer. Maybe its host or port is another".formatted(feed));
            told.addSuppressed(unreachable);
            throw told;
        }
    }
}
