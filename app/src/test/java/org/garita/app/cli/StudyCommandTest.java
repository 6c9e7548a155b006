package org.garita.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.garita.app.accord.Hash;
import org.garita.app.scenario.study.StudyBinding;
import org.garita.app.scenario.study.StudyFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class StudyCommandTest {
    private final Path folder;
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    StudyCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private int garita(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        return Garita.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    @Test
    void a_worked_study_answers_in_tables_in_either_language_and_nothing_else_on_standard_output() {
        assertThat(garita("study", "closure-24-hours", "--replications", "2")).isZero();
        assertThat(out.toString())
                .contains("Hours from reopening until nobody is in line", "An eighth lane", "(best)", "unknown")
                .doesNotContain("steps done");
        assertThat(garita("study", "closure-24-hours", "--replications", "2", "--lang", "es"))
                .isZero();
        assertThat(out.toString()).contains("Horas desde la reapertura", "Un octavo carril", "desconocido");
    }

    @Test
    void json_is_the_same_for_any_threads() {
        assertThat(garita("study", "closure-24-hours", "--replications", "2", "--json", "--threads", "1"))
                .isZero();
        String one = out.toString();
        assertThat(one).startsWith("{\"answer\":").contains("\"format\":\"garita-study-result/1\"");
        garita("study", "closure-24-hours", "--replications", "2", "--json", "--threads", "4");
        assertThat(out.toString()).isEqualTo(one);
    }

    @Test
    void a_file_that_cannot_be_used_is_told_with_its_line_and_nothing_is_printed() throws IOException {
        Path file = Files.writeString(
                folder.resolve("own.yaml"), StudyFiles.yaml("closure-24-hours").replace("most: 8", "most: many"));
        assertThat(garita("study", file.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("own.yaml, line 15", "many", "is no number");
        assertThat(out.toString()).isEmpty();
        assertThat(garita("study", "nowhere.yaml")).isEqualTo(2);
        assertThat(err.toString()).contains("nowhere.yaml", "laredo-closures");
        assertThat(garita("study", "closure-24-hours", "--replications", "1")).isEqualTo(2);
        assertThat(err.toString()).contains("2 to 200");
    }

    @Test
    void a_file_that_is_no_text_is_refused_as_input_and_not_as_a_fault_of_the_machine() throws IOException {
        Path junk = Files.write(folder.resolve("junk.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1, (byte) 0xc3});
        assertThat(garita("study", junk.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("junk.yaml, line 1", "cannot be read as YAML");
        assertThat(garita("study", "--check", junk.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("no JSON");
        assertThat(garita("simulate", "pharr", "--emissions", junk.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("junk.yaml, line 1", "cannot be read as YAML");
    }

    private Path document(String result, String studyYaml) throws IOException {
        StudyBinding binding =
                new StudyBinding("run", new Hash(result), 2010, 2, 1, "as-before", studyYaml, Optional.empty());
        return Files.writeString(
                folder.resolve("document.json"),
                JsonMapper.shared().writeValueAsString(Map.of("content", binding.content())));
    }

    @Test
    void a_document_is_checked_by_running_it_again() throws IOException {
        String yaml = StudyFiles.yaml("closure-24-hours");
        garita("study", "closure-24-hours", "--replications", "2", "--json");
        String result = Hash.of(out.toString().strip()).hex();

        assertThat(garita("study", "--check", document(result, yaml).toString()))
                .isZero();
        assertThat(out.toString()).contains(result, "The same");

        String other = "0".repeat(64);
        assertThat(garita("study", "--check", document(other, yaml).toString(), "--lang", "es"))
                .isEqualTo(1);
        assertThat(out.toString()).contains(other, result, "Difieren");

        Path altered = document(result, yaml);
        Files.writeString(altered, Files.readString(altered).replace("per_hour: 200", "per_hour: 201"));
        assertThat(garita("study", "--check", altered.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("One was altered");
        assertThat(garita(
                        "study",
                        "--check",
                        Files.writeString(folder.resolve("x.json"), "{").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("document.json");
    }
}
