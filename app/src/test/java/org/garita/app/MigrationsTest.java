package org.garita.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MigrationsTest {
    private static final Pattern CHECK_WITH_LIST =
            Pattern.compile("^(?!\\s*--).*\\bcheck\\b.*\\bin\\s*\\(", Pattern.CASE_INSENSITIVE);
    private static final Pattern TABLE = Pattern.compile("create table (\\w+)");

    /**
     * H2 2.4 evaluates such a list in the session that made the table. The pool closes that connection after half an
     * hour, and from then on every insert fails until a restart.
     */
    @Test
    void no_check_compares_with_a_list() throws IOException {
        for (Path file : migrations()) {
            assertThat(Files.readAllLines(file))
                    .as("%s", file.getFileName())
                    .noneMatch(line -> CHECK_WITH_LIST.matcher(line).find());
        }
    }

    @Test
    void every_table_is_explained() throws IOException {
        for (Path file : migrations()) {
            String sql = Files.readString(file);
            TABLE.matcher(sql).results().forEach(table -> assertThat(sql)
                    .as("%s", file.getFileName())
                    .contains("comment on table " + table.group(1) + " is "));
        }
    }

    private static List<Path> migrations() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            List<Path> found = files.sorted().toList();
            assertThat(found).isNotEmpty();
            return found;
        }
    }
}
