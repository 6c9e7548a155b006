package org.garita.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.garita.app.accord.JournalFolder;
import org.garita.app.accord.JournalTable;
import org.garita.app.accord.JournalVerifier;
import org.garita.app.accord.JournalVerifier.Checked;
import org.garita.app.accord.JournalVerifier.Finding;
import org.garita.app.accord.JournalVerifier.Report;
import picocli.CommandLine.Command;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code garita verify}: checks the journals from their files alone, or from their table in PostgreSQL; a server may be
 * running. Exit 1 names a wrong row, exit 2 says that there is no journal to check.
 */
@Command(
        name = "verify",
        description = "Check both journals where they are kept: form, hash, chain, rules, every signature.",
        mixinStandardHelpOptions = true)
final class VerifyCommand extends StoreCommand {
    @Override
    public Integer call() throws IOException, SQLException {
        PrintWriter out = spec().commandLine().getOut();
        Report report = report(spec().commandLine().getErr());
        if (json()) {
            out.println(asJson(report));
        } else {
            table(report, out);
        }
        return report.clean() ? 0 : 1;
    }

    private Report report(PrintWriter err) throws IOException, SQLException {
        Optional<String> postgres = store().postgres();
        if (postgres.isPresent()) {
            try (JournalTable table = JournalTable.open(postgres.get(), store().databaseAccess())) {
                return JournalVerifier.verify(table, err::println);
            }
        }
        Path data = store().data();
        if (!Files.isDirectory(data)) {
            throw new NoSuchFileException(data.toString());
        }
        return JournalVerifier.verify(JournalFolder.of(data), err::println);
    }

    private static void table(Report report, PrintWriter out) {
        out.println("journal        rows  signatures  seconds  head");
        for (Checked journal : report.journals()) {
            out.printf(
                    Locale.ROOT,
                    "%-7s  %10d  %10d  %7.2f  %s%n",
                    journal.country(),
                    journal.rows(),
                    journal.signatures(),
                    journal.took().toMillis() / 1000.0,
                    journal.head());
        }
        for (Finding finding : report.findings()) {
            out.printf("Finding: journal %s, row %d: %s%n", finding.country(), finding.row(), finding.what());
        }
        out.println(report.clean() ? "Clean." : "Not clean: rows before a finding are unharmed.");
    }

    private static String asJson(Report report) {
        List<Map<String, Object>> journals = report.journals().stream()
                .map(journal -> Map.<String, Object>of(
                        "country", journal.country().name(),
                        "rows", journal.rows(),
                        "signatures", journal.signatures(),
                        "head", journal.head().hex(),
                        "milliseconds", journal.took().toMillis()))
                .toList();
        List<Map<String, Object>> findings = report.findings().stream()
                .map(finding -> Map.<String, Object>of(
                        "country", finding.country().name(), "row", finding.row(), "what", finding.what()))
                .toList();
        return JsonMapper.shared()
                .writeValueAsString(Map.of("clean", report.clean(), "journals", journals, "findings", findings));
    }
}
