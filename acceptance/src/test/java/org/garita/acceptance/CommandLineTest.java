package org.garita.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {
    private static final String DEMONSTRATION = Demonstration.server().data().toString();

    @Test
    void a_tool_reaches_the_store_that_a_running_server_holds() throws IOException, InterruptedException {
        Program.Answer answer = Program.tool("status", "--json", "--data", DEMONSTRATION);
        assertThat(answer.exit()).as(answer.err()).isZero();
        assertThat(answer.out())
                .contains("\"process\":" + Demonstration.server().pid());
    }

    @Test
    void a_second_server_on_the_same_folder_is_refused_naming_the_first() throws IOException, InterruptedException {
        Program.Answer answer = Program.tool("serve", "--port", "0", "--data", DEMONSTRATION);
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.err())
                .contains("process " + Demonstration.server().pid())
                .hasLineCount(1);
    }

    @Test
    void without_a_server_a_tool_opens_the_store_itself_and_mixes_no_log_into_its_answer(@TempDir Path folder)
            throws IOException, InterruptedException {
        Path report = folder.resolve("report.html");
        Program.Answer answer = Program.tool(
                "report",
                "progress",
                "--plan",
                "demo",
                "--lang",
                "es",
                "--out",
                report.toString(),
                "--data",
                folder.resolve("data").toString());
        assertThat(answer.exit()).as(answer.err()).isZero();
        assertThat(Files.readString(report)).contains("lang=\"es\"");
        assertThat(answer.out()).doesNotContain("INFO", "WARN");
    }

    @Test
    void a_tool_that_only_reads_files_answers_in_well_under_a_second_of_work()
            throws IOException, InterruptedException {
        Program.tool("--version"); // the file cache is warm
        long started = System.nanoTime();
        assertThat(Program.tool("status", "--data", DEMONSTRATION + "-not-there")
                        .exit())
                .isEqualTo(1);
        double seconds = (System.nanoTime() - started) / 1e9;
        assertThat(seconds)
                .as("%s", String.format(Locale.ROOT, "%.2f s", seconds))
                .isLessThan(3.0); // 0.3 s on an idle machine
    }

    @Test
    void verify_finds_the_journals_of_a_running_server_clean() throws IOException, InterruptedException {
        Program.Answer answer = Program.tool("verify", "--data", DEMONSTRATION);
        assertThat(answer.exit()).as(answer.out() + answer.err()).isZero();
    }

    @Test
    void one_altered_byte_in_a_journal_is_found_and_its_row_named(@TempDir Path folder)
            throws IOException, InterruptedException {
        Path journal = folder.resolve("data/journal");
        Files.createDirectories(journal);
        Path from = Demonstration.server().data().resolve("journal");
        for (String country : new String[] {"us.jsonl", "mx.jsonl"}) {
            Files.copy(from.resolve(country), journal.resolve(country));
        }
        Path altered = journal.resolve("mx.jsonl");
        byte[] bytes = Files.readAllBytes(altered);
        int third = nthLine(bytes, 3) + 40;
        bytes[third] ^= 1;
        Files.write(altered, bytes);

        Program.Answer answer =
                Program.tool("verify", "--data", folder.resolve("data").toString());
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.out() + answer.err()).containsIgnoringCase("mx").contains("3");
    }

    private static int nthLine(byte[] bytes, int line) {
        int at = 0;
        for (int seen = 1; seen < line; at++) {
            if (bytes[at] == '\n') {
                seen++;
            }
        }
        return at;
    }
}
