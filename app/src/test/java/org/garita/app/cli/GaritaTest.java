package org.garita.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GaritaTest {
    private final Path data;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int garita(String... arguments) {
        return Garita.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    GaritaTest(@TempDir Path data) {
        this.data = data;
    }

    @Test
    void without_a_command_it_says_what_there_is() {
        assertThat(garita()).isZero();
        assertThat(out.toString()).contains("serve").contains("status");
    }

    @Test
    void every_command_has_help() {
        for (String command : Garita.commandLine().getSubcommands().keySet()) {
            assertThat(garita(command, "--help")).as(command).isZero();
        }
        assertThat(out.toString()).contains("Usage: garita serve").contains("Usage: garita status");
    }

    @Test
    void a_wrong_word_is_bad_input_told_in_one_line() {
        assertThat(garita("srve")).isEqualTo(2);
        assertThat(err.toString()).contains("srve").contains("garita --help").hasLineCount(1);
    }

    @Test
    void status_of_an_unused_folder_is_a_finding() {
        assertThat(garita("status", "--data", data.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("No server is running on " + data);
    }

    @Test
    void verify_without_a_journal_says_so_and_is_not_clean() throws Exception {
        Files.createDirectories(data.resolve("journal"));
        assertThat(garita("verify", "--data", data.toString())).isEqualTo(2);
        assertThat(out.toString()).doesNotContain("Clean");
        assertThat(err.toString()).contains("There is no journal to check in " + data);
    }

    @Test
    void verify_asks_the_database_that_the_settings_name_and_not_the_folder() throws Exception {
        Files.createDirectories(data.resolve("journal"));
        String nobody = "jdbc:postgresql://127.0.0.1:1/garita?user=u&connectTimeout=1";
        assertThat(garita("verify", "--data", data.toString(), "--db", nobody)).isEqualTo(3);
        assertThat(err.toString()).contains("127.0.0.1:1");
    }

    @Test
    void a_taken_port_is_told_before_anything_starts() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(other.getLocalPort());
            assertThat(garita("serve", "--port", port, "--data", data.toString()))
                    .isEqualTo(2);
            assertThat(err.toString()).contains("Port " + port).contains("--port");
        }
    }
}
