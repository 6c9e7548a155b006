package org.garita.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.garita.app.GaritaApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the real application without the demonstration, once per missing setting. */
class StartCheckTest {
    private final Path folder;

    StartCheckTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private ConfigurableApplicationContext start(String... settings) {
        List<String> all = new ArrayList<>(List.of(
                "--garita.demonstration=false",
                "--garita.data=" + folder.resolve("data"),
                "--server.port=0",
                "--logging.level.root=off"));
        Arrays.stream(settings).map(setting -> "--" + setting).forEach(all::add);
        return new SpringApplicationBuilder(GaritaApplication.class)
                .web(WebApplicationType.SERVLET)
                .logStartupInfo(false)
                .run(all.toArray(String[]::new));
    }

    /** Outside the data folder and closed to others, as the accord asks. */
    private Path keys() {
        try {
            Path keys = Files.createDirectories(folder.resolve("keys"));
            return Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException("the temporary folder must be writable", e);
        }
    }

    private String database() {
        return "spring.datasource.url=jdbc:h2:file:" + folder.resolve("chosen")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
    }

    @Test
    void a_missing_database_is_named() {
        assertThatThrownBy(this::start)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("spring.datasource.url")
                .hasMessageContaining("--db");
    }

    @Test
    void a_missing_folder_of_keys_is_named() {
        assertThatThrownBy(() -> start(database()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("garita.keys");
        assertThatThrownBy(() -> start(database(), "garita.keys=" + folder.resolve("none")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("none");
    }

    @Test
    void nobody_who_could_sign_in_is_said_and_an_account_made_by_command_is_enough() {
        assertThatThrownBy(() -> start(database(), "garita.keys=" + keys()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("account create");
        try (ConfigurableApplicationContext tool = start(database(), "garita.keys=" + keys(), "garita.tool=true")) {
            assertThat(AccountCreateCalls.create(
                            tool,
                            "--name",
                            "us.lead",
                            "--person",
                            "A. Lead",
                            "--office",
                            "us-dot-fhwa",
                            "--role",
                            "co-lead"))
                    .contains("us.lead")
                    .contains("Password, told once: ");
        }
        try (ConfigurableApplicationContext served = start(database(), "garita.keys=" + keys())) {
            assertThat(served.isActive()).isTrue();
        }
    }
}
