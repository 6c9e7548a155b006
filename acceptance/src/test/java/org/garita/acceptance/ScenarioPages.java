package org.garita.acceptance;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.garita.kernel.text.Language;

/**
 * Scenarios that a port director of the demonstration has made: a draft, and two that were run, one of them published.
 * Small runs: how pages look does not hang on the number of vehicles.
 */
final class ScenarioPages {
    static final String DIRECTOR = "us-port";
    static final String PORT = "santa-teresa";

    private static final Server SERVER = Demonstration.server();
    private static final Map<String, String> CLOSURE =
            Map.of("kind", "closure", "who", "both", "days", "every", "from", "8", "until", "10");
    private static final Map<String, String> BOOTH = Map.of(
            "kind",
            "lanes-built",
            "place",
            "primary-cars/cars-general",
            "amount",
            "1",
            "days",
            "every",
            "from",
            "5",
            "until",
            "22");

    private final String draft;
    private final String run;
    private final String compared;

    private ScenarioPages(String draft, String run, String compared) {
        this.draft = draft;
        this.run = run;
        this.compared = compared;
    }

    static ScenarioPages make() throws IOException, InterruptedException {
        Visitor director = new Visitor(SERVER).signIn(DIRECTOR);
        String draft = draft(director, "Two hours closed");
        send(director, draft, "form[action$=/changes]", CLOSURE);
        String run = draft(director, "One more booth");
        send(director, run, "form[action$=/changes]", BOOTH);
        run(director, run);
        String compared = draft(director, "As it is");
        run(director, compared);
        return new ScenarioPages(draft, run, compared);
    }

    private static void run(Visitor director, String scenario) throws IOException, InterruptedException {
        send(director, scenario, "form[action$=/settings]", Map.of("days", "1", "replications", "2"));
        send(director, scenario, "form[action$=/run]", Map.of());
    }

    private static String draft(Visitor director, String name) throws IOException, InterruptedException {
        Visitor.Page list = director.get("/en/desk/scenarios");
        Visitor.Page made = director.submit(list, "form.narrow", Map.of("port", PORT, "name", name));
        String path = made.address().getPath();
        if (!path.startsWith("/en/desk/scenarios/")) {
            throw new AssertionError("'%s' was not made: %s"
                    .formatted(name, made.html().select("main").text()));
        }
        return path.substring("/en/desk/scenarios/".length());
    }

    private static void send(Visitor director, String scenario, String form, Map<String, String> values)
            throws IOException, InterruptedException {
        Visitor.Page page = director.get("/en/desk/scenarios/" + scenario);
        Visitor.Page answer = director.submit(page, form, values);
        if (answer.html().select(".notice-ok").isEmpty()) {
            throw new AssertionError("%s of %s was refused: %s"
                    .formatted(form, scenario, answer.html().select("main").text()));
        }
    }

    /** The page of the scenario that was not run. */
    URI draft(Language language) {
        return desk(language, "/" + draft);
    }

    /** The page of the scenario to publish. */
    URI run(Language language) {
        return desk(language, "/" + run);
    }

    URI published(Language language) {
        return SERVER.address("/" + language.code() + "/scenarios/" + run);
    }

    /** One of each kind of page that scenarios have, those of everyone included. */
    List<URI> all(Language language) {
        List<URI> all = new ArrayList<>(
                List.of(desk(language, ""), draft(language), run(language), desk(language, "/" + compared)));
        all.add(desk(language, "/compare?with=" + run + "&with=" + compared));
        all.add(published(language));
        return all;
    }

    private static URI desk(Language language, String rest) {
        return SERVER.address("/" + language.code() + "/desk/scenarios" + rest);
    }
}
