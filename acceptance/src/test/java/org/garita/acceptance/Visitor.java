package org.garita.acceptance;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody with a plain HTTP client that keeps cookies and sends forms as they stand on the page. */
final class Visitor {
    private final Server server;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    Visitor(Server server) {
        this.server = server;
    }

    /** A page as it came. */
    record Page(URI address, int status, String type, String text) {
        Document html() {
            return Jsoup.parse(text, address.toString());
        }
    }

    Page get(String path) throws IOException, InterruptedException {
        return get(server.address(path));
    }

    Page get(URI address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address).GET());
    }

    byte[] download(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = client.send(
                HttpRequest.newBuilder(server.address(path)).build(), HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new AssertionError(path + " answered " + response.statusCode());
        }
        return response.body();
    }

    /** Signs in through the form. */
    Visitor signIn(String account) throws IOException, InterruptedException {
        Page form = get("/en/sign-in");
        Page after = submit(
                form,
                "form[action$=/sign-in]",
                Map.of("username", account, "password", Demonstration.password(server, account)));
        if (after.address().getPath().endsWith("/sign-in")) {
            throw new AssertionError(account + " could not sign in: "
                    + after.html().select("main").text());
        }
        return this;
    }

    /** Sends a form of the page with what it already holds and these values. */
    Page submit(Page page, String formSelector, Map<String, String> values) throws IOException, InterruptedException {
        return submitTo(page, formSelector, "", values);
    }

    /** Sends a form as one of its buttons does that adds this to the form's own address. */
    Page submitTo(Page page, String formSelector, String added, Map<String, String> values)
            throws IOException, InterruptedException {
        Element form = page.html().selectFirst(formSelector);
        if (form == null) {
            throw new AssertionError("no form %s on %s:%n%s"
                    .formatted(
                            formSelector,
                            page.address(),
                            page.html().select("main").text()));
        }
        Map<String, String> sent = new LinkedHashMap<>();
        form.select("input[name]:not([type=radio]):not([type=checkbox])")
                .forEach(input -> sent.put(input.attr("name"), input.val()));
        form.select("textarea[name]").forEach(area -> sent.put(area.attr("name"), area.text()));
        sent.putAll(values);
        String action =
                form.hasAttr("action") ? form.absUrl("action") : page.address().toString();
        return post(URI.create(action + added), sent);
    }

    Page post(URI address, Map<String, String> values) throws IOException, InterruptedException {
        String body = values.entrySet().stream()
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", server.origin().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private Page send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(
                request.timeout(Duration.ofSeconds(30)).build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        String type = response.headers().firstValue("Content-Type").orElse("");
        return new Page(response.uri(), response.statusCode(), type, response.body());
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
