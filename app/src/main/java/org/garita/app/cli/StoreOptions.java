package org.garita.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Options of every command that opens a data folder; each can be an environment variable too. */
final class StoreOptions {
    private static final String DEMONSTRATION = "demonstration";
    private static final String DATABASE_URL = "spring.datasource.url";

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            defaultValue = "${env:GARITA_DATA:-data}",
            description = "Folder of journals, store, keys and bundles (GARITA_DATA; default: data).")
    private Path data = Path.of("data");

    @Option(
            names = "--db",
            paramLabel = "URL",
            defaultValue = "${env:GARITA_DB}",
            description = "Database, such as jdbc:postgresql://host/garita?user=u (GARITA_DB; default: embedded).")
    private Optional<String> db = Optional.empty();

    @Option(
            names = "--node",
            paramLabel = "US|MX|BOTH",
            defaultValue = "${env:GARITA_NODE:-BOTH}",
            description = "Whose acts this node signs (GARITA_NODE; default: BOTH).")
    private String node = "BOTH";

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            defaultValue = "${env:GARITA_PROFILE:-demonstration}",
            description = "Profile (GARITA_PROFILE; default: demonstration). Any other needs --db, keys and users.")
    private String profile = DEMONSTRATION;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Any further setting, such as --set server.address=0.0.0.0; may be repeated.")
    private Map<String, String> further = new LinkedHashMap<>();

    /** The data folder, absolute. */
    Path data() {
        return data.toAbsolutePath().normalize();
    }

    /**
     * Address of the PostgreSQL database, when options or the environment name one; the embedded database otherwise. A
     * tool that does not start the application does not read its configuration files.
     */
    Optional<String> postgres() {
        return setting(DATABASE_URL).filter(url -> url.startsWith("jdbc:postgresql:"));
    }

    /** User and password of the database, where they are not part of its address. */
    Properties databaseAccess() {
        Properties access = new Properties();
        setting("spring.datasource.username").ifPresent(user -> access.setProperty("user", user));
        setting("spring.datasource.password").ifPresent(password -> access.setProperty("password", password));
        return access;
    }

    /** A setting as the application would find it: {@code --set}, then {@code --db}, then the environment. */
    private Optional<String> setting(String key) {
        String variable = key.toUpperCase(Locale.ROOT).replace('.', '_');
        return Optional.ofNullable(further.get(key))
                .or(() -> key.equals(DATABASE_URL) ? db : Optional.empty())
                .or(() -> Optional.ofNullable(System.getenv(variable)));
    }

    /** All of it, and more settings of the form {@code key=value}, as arguments of the application. */
    String[] arguments(String... more) {
        List<String> settings = new ArrayList<>();
        settings.add("garita.data=" + data());
        settings.add("garita.node=" + node);
        db.ifPresent(url -> settings.add(DATABASE_URL + "=" + url));
        if (!DEMONSTRATION.equals(profile)) {
            settings.add("garita.demonstration=false");
            settings.add("spring.profiles.active=" + profile);
        }
        settings.addAll(List.of(more));
        further.forEach((key, value) -> settings.add(key + "=" + value));
        return lastOfEach(settings).map(setting -> "--" + setting).toArray(String[]::new);
    }

    /** Spring would join the values of a setting that is given twice, by a comma. */
    private static Stream<String> lastOfEach(List<String> settings) {
        Map<String, String> byKey = new LinkedHashMap<>();
        settings.forEach(setting -> byKey.put(setting.substring(0, setting.indexOf('=')), setting));
        return byKey.values().stream();
    }
}
