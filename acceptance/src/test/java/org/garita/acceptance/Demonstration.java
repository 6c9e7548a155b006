package org.garita.acceptance;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import org.garita.kernel.text.Language;

/** One demonstration server for all tests that only look, or that touch actions of their own. */
final class Demonstration {
    private static final Server SERVER = start();
    private static final Map<Language, Crawl> CRAWLS = new EnumMap<>(Language.class);

    private Demonstration() {}

    static Server server() {
        return SERVER;
    }

    private static Server start() {
        try {
            Path data = Files.createTempDirectory("garita-acceptance");
            Server server = Server.start(data, "--feed", "file:" + recording(), "--set", Server.SIMULATED_CROSSING);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every public page of one language, read once for all tests that look at them. */
    static synchronized Crawl crawl(Language language) throws IOException, InterruptedException {
        Crawl known = CRAWLS.get(language);
        if (known == null) {
            known = Crawl.from(SERVER, "/" + language.code());
            CRAWLS.put(language, known);
        }
        return known;
    }

    /** A small recording in the form of the CBP feed, written for these tests. */
    static Path recording() {
        return Path.of("src/test/resources/bwtpublicmod_acceptance.json").toAbsolutePath();
    }

    /** The throw-away password of an account on this server. */
    static String password(Server server, String account) throws IOException {
        Properties passwords = new Properties();
        try (Reader words = Files.newBufferedReader(server.data().resolve("demonstration-accounts.properties"))) {
            passwords.load(words);
        }
        String password = passwords.getProperty(account);
        if (password == null) {
            throw new AssertionError("the demonstration has no account " + account);
        }
        return password;
    }
}
