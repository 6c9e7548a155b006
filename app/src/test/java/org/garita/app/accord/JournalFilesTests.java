package org.garita.app.accord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.garita.app.accord.JournalVerifier.Finding;
import org.garita.app.accord.JournalVerifier.Report;
import org.garita.app.accord.journal.FileJournal;
import org.garita.app.accord.journal.JournalFault;
import org.garita.app.accord.journal.JournalReading;
import org.garita.app.accord.journal.TableJournal;
import org.garita.app.accord.journal.VerifiedPrefix;
import org.garita.kernel.place.Country;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class JournalFilesTests {
    private Path data;
    private Path usFile;

    @BeforeEach
    void a_node_that_did_something(@TempDir Path folder) {
        data = folder;
        usFile = FileJournal.file(JournalSet.folder(data), Country.US);
        try (TestNode node = TestNode.both(data)) {
            node.inForce("us-lead", TestNode.document("d", 1, "text"));
        }
    }

    @Test
    void an_untouched_journal_is_clean_row_by_row() throws IOException {
        Report report = verify();
        assertThat(report.clean()).isTrue();
        assertThat(report.journals())
                .extracting(JournalVerifier.Checked::rows, JournalVerifier.Checked::signatures)
                .containsExactly(tuple(6L, 6L), tuple(5L, 5L));
    }

    @Test
    void any_one_altered_byte_is_found_and_its_row_is_named() throws IOException {
        byte[] good = Files.readAllBytes(usFile);
        Random random = new Random(11);
        for (int i = 0; i < good.length; i += 1 + random.nextInt(25)) {
            byte[] altered = good.clone();
            altered[i] ^= (byte) (1 << random.nextInt(8));
            Files.write(usFile, altered);
            long row = 1 + IntStream.range(0, i).filter(k -> good[k] == '\n').count();
            assertThat(verify().findings()).as("byte %d, seed 11", i).anySatisfy(finding -> {
                assertThat(finding.country()).isEqualTo(Country.US);
                assertThat(finding.row()).isEqualTo(row);
                assertThat(finding.what()).isNotBlank();
            });
        }
        Files.write(usFile, good);
        assertThat(verify().clean()).isTrue();
    }

    @Test
    void a_removed_swapped_or_cut_row_is_found() throws IOException {
        List<String> lines = Files.readAllLines(usFile);
        Files.write(
                usFile,
                Stream.concat(lines.stream().limit(3), lines.stream().skip(4)).toList());
        assertThat(verify().findings()).first().isEqualTo(new Finding(Country.US, 4, "it says it is row 5 of US"));
        Files.writeString(usFile, String.join("\n", lines));
        assertThat(verify().findings()).contains(new Finding(Country.US, 6, "the line has no end"));
        Files.write(usFile, lines.subList(0, 5));
        assertThat(verify().findings())
                .as("the other journal has seen the row that is gone")
                .contains(new Finding(Country.MX, 5, "it has seen row 6 of the other journal, which has 5 rows"));
    }

    @Test
    void a_row_that_was_re_chained_without_its_key_is_found() throws IOException {
        List<String> lines = Files.readAllLines(usFile);
        String last = lines.get(5).replace("\"type\":\"endorse\"", "\"type\":\"agree\"");
        String body = last.substring("{\"body\":".length(), last.length() - 176);
        String hash = Hash.of(body.getBytes(StandardCharsets.UTF_8)).hex();
        String forged = last.substring(0, last.length() - 176 + 9) + hash + last.substring(last.length() - 103);
        Files.write(
                usFile,
                Stream.concat(lines.stream().limit(5), Stream.of(forged)).toList());
        assertThat(verify().findings()).anySatisfy(finding -> {
            assertThat(finding.row()).isEqualTo(6);
            assertThat(finding.what()).contains("signature");
        });
    }

    @Test
    void a_torn_last_line_is_moved_aside_and_nothing_acknowledged_is_lost() throws IOException {
        Files.writeString(usFile, "{\"body\":{\"act\"", StandardOpenOption.APPEND);
        try (TestNode node = TestNode.both(data)) {
            assertThat(node.accords.length(Country.US)).isEqualTo(6);
            node.does("us-port", new Act.State("x", Map.of()));
        }
        try (Stream<Path> files = Files.list(JournalSet.folder(data))) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith("us.torn-")))
                    .singleElement()
                    .satisfies(torn -> assertThat(torn).hasContent("{\"body\":{\"act\""));
        }
        assertThat(verify().clean()).isTrue();
    }

    @Test
    void a_journal_has_one_owner() throws IOException {
        try (FileJournal owner = FileJournal.open(JournalSet.folder(data), Country.US)) {
            assertThat(owner.length()).isEqualTo(6);
            assertThatThrownBy(() -> FileJournal.open(JournalSet.folder(data), Country.US))
                    .isInstanceOf(FileJournal.JournalInUse.class)
                    .hasMessageContaining("in use");
        }
    }

    @Test
    void a_row_that_waits_for_the_disk_is_not_failed_by_a_write_under_way(@TempDir Path folder) throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(4);
        try (FileJournal journal = FileJournal.open(folder, Country.US)) {
            Callable<Integer> writer = () -> {
                for (int i = 0; i < 250; i++) {
                    long seq;
                    synchronized (journal) {
                        seq = journal.length() + 1;
                        journal.append(seq, List.of("a line".repeat(500).getBytes(StandardCharsets.UTF_8)));
                    }
                    journal.force(seq);
                }
                return 250;
            };
            int written = 0;
            for (Future<Integer> rows : writers.invokeAll(List.of(writer, writer, writer, writer))) {
                written += rows.get();
            }
            assertThat(journal.length()).isEqualTo(written);
        } finally {
            writers.shutdownNow();
        }
    }

    @Test
    void a_restart_refuses_an_altered_journal_and_names_the_row() throws IOException {
        String text = Files.readString(usFile);
        Files.writeString(usFile, text.replace("text (es)", "text (ES)"));
        assertThatThrownBy(() -> TestNode.both(data))
                .isInstanceOf(JournalFault.class)
                .hasMessageContaining("journal US, row 5: the hash does not fit the text");
    }

    @Test
    void a_restart_checks_signatures_of_new_rows_only_but_of_all_when_the_note_does_not_fit() throws IOException {
        List<JournalRow> rows =
                JournalReading.read(Country.US, usFile, Files.size(usFile)).rows();
        try (TestNode node = TestNode.both(data)) {
            assertThat(node.accords.length(Country.US)).isEqualTo(6);
        }
        Path folder = JournalSet.folder(data);
        assertThat(VerifiedPrefix.read(folder, Country.US).unchecked(rows)).isEmpty();
        assertThat(new VerifiedPrefix(4, rows.get(3).hash()).unchecked(rows)).isEqualTo(rows.subList(4, 6));
        assertThat(new VerifiedPrefix(4, rows.get(2).hash()).unchecked(rows)).isEqualTo(rows);
        assertThat(new VerifiedPrefix(99, rows.get(2).hash()).unchecked(rows)).isEqualTo(rows);
        Files.writeString(folder.resolve("us.verified"), "nonsense");
        assertThat(VerifiedPrefix.read(folder, Country.US).unchecked(rows)).isEqualTo(rows);
    }

    @Test
    void a_folder_without_journals_is_bad_input(@TempDir Path empty) {
        assertThatThrownBy(() -> JournalFolder.of(empty))
                .isInstanceOf(NoJournal.class)
                .hasMessageContaining(empty.toString())
                .hasMessageContaining("--db");
    }

    @Test
    void journals_without_a_row_are_not_clean_but_missing(@TempDir Path empty) throws IOException {
        Files.createDirectories(JournalSet.folder(empty));
        assertThatThrownBy(() -> JournalVerifier.verify(JournalFolder.of(empty), line -> {}))
                .isInstanceOf(NoJournal.class)
                .hasMessageContaining("neither country has a row");
    }

    @Test
    void a_table_is_checked_like_files_and_its_wrong_row_is_named() throws Exception {
        String url = h2Url();
        DataSource store = h2(url);
        assertThatThrownBy(() -> verifyTable(url)).isInstanceOf(NoJournal.class);
        copyInto(store, Country.US);
        copyInto(store, Country.MX);
        assertThat(verifyTable(url))
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(".*took")
                .isEqualTo(verify());
        JdbcClient.create(store)
                .sql("update journal_row set line = replace(line, 'text (es)', 'text (ES)') where country = 'US'")
                .update();
        assertThat(verifyTable(url).findings()).first().satisfies(finding -> assertThat(finding.toString())
                .startsWith("Finding[country=US, row=5, what=the hash does not fit the text"));
    }

    @Test
    void a_database_without_the_table_holds_no_journal_and_its_password_is_not_repeated() {
        String url = h2Url() + ";PASSWORD=secret";
        assertThatThrownBy(() -> JournalTable.open(url, new Properties()))
                .isInstanceOf(NoJournal.class)
                .hasMessageContaining("journal_row")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> JournalTable.open("jdbc:postgresql://[?password=secret", new Properties()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("secret");
    }

    private void copyInto(DataSource store, Country country) throws IOException {
        TableJournal table = table(store, country);
        try (FileJournal file = FileJournal.open(JournalSet.folder(data), country)) {
            file.read(line -> table.append(table.length() + 1, List.of(line)));
        }
    }

    private static Report verifyTable(String url) throws IOException, SQLException {
        try (JournalTable table = JournalTable.open(url, new Properties())) {
            return JournalVerifier.verify(table, line -> {});
        }
    }

    @Test
    void private_keys_are_for_the_owner_alone() throws IOException {
        Path keys = data.resolve("keys");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys)))
                .isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(keys)) {
            assertThat(files.toList()).hasSize(8).allSatisfy(file -> assertThat(
                            PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------"));
        }
    }

    @Test
    void a_table_keeps_the_same_rows_as_a_file() throws IOException {
        DataSource store = h2(h2Url());
        TableJournal table = table(store, Country.US);
        try (FileJournal file = FileJournal.open(JournalSet.folder(data), Country.US)) {
            file.read(line -> table.append(table.length() + 1, List.of(line)));
            TableJournal reopened = table(store, Country.US);
            assertThat(reopened.length()).isEqualTo(6);
            assertThat(JournalReading.rows(reopened)).isEqualTo(JournalReading.rows(file));
            assertThatThrownBy(() -> table.append(3, List.of(new byte[0]))).hasMessageContaining("cannot follow");
            reopened.append(7, List.of(new byte[] {'x'}));
            assertThatThrownBy(() -> table.append(7, List.of(new byte[] {'y'})))
                    .as("a second owner meets the primary key")
                    .isInstanceOf(DuplicateKeyException.class);
        }
    }

    private static TableJournal table(DataSource store, Country country) {
        return new TableJournal(
                country, JdbcClient.create(store), new TransactionTemplate(new JdbcTransactionManager(store)));
    }

    private static String h2Url() {
        return "jdbc:h2:mem:journal%d;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1"
                .formatted(System.nanoTime());
    }

    private static DataSource h2(String url) {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL(url);
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V0200__journal_rows.sql")).execute(h2);
        return h2;
    }

    private Report verify() throws IOException {
        return JournalVerifier.verify(JournalFolder.of(data), line -> {});
    }
}
