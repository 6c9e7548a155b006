package org.garita.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a reader takes away: the report as PDF, the calendar, open data. */
class FilesTest {
    private static final int ACTIONS = 36;

    private final Visitor visitor = new Visitor(Demonstration.server());

    @Test
    void the_spanish_report_as_pdf_names_every_action() throws IOException, InterruptedException {
        byte[] pdf = visitor.download("/es/plans/demo/report.pdf");
        JsonNode actions = JsonMapper.shared()
                .readTree(visitor.get("/api/v1/plans/demo/actions.json").text());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getLanguage()).startsWith("es");
            String text = withoutBreaks(new PDFTextStripper().getText(document));
            List<String> titles = actions.findValues("title").stream()
                    .map(title -> title.get("es").asString())
                    .distinct()
                    .toList();
            assertThat(titles).hasSizeGreaterThanOrEqualTo(ACTIONS);
            assertThat(titles).allSatisfy(title -> assertThat(text).contains(withoutBreaks(title)));
        }
    }

    /** Lines are broken and hyphenated by the layout, so only letters and digits are compared. */
    private static String withoutBreaks(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "");
    }

    @Test
    void the_calendar_opens_in_another_programs_reader(@TempDir Path folder) throws IOException, InterruptedException {
        Path file = folder.resolve("plan.ics");
        Files.write(file, visitor.download("/en/plans/demo/calendar.ics"));
        Process reader = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CalendarReader.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(reader.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(reader.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(reader.exitValue()).as(said).isZero();
        assertThat(said).containsPattern(Pattern.compile("(?m)^([0-9]+) events, all valid$"));
    }

    @Test
    void open_data_is_well_formed_and_says_what_is_not_known() throws IOException, InterruptedException {
        JsonNode places = JsonMapper.shared()
                .readTree(visitor.get("/api/v1/crossings.geojson").text());
        assertThat(places.get("type").asString()).isEqualTo("FeatureCollection");
        assertThat(places.get("features").size()).isGreaterThan(40);
        Visitor.Page table = visitor.get("/api/v1/plans/demo/actions.csv");
        assertThat(table.status()).isEqualTo(200);
        assertThat(table.text().lines().count()).isGreaterThan(ACTIONS);
        assertThat(visitor.get("/api/v1/openapi.json").text()).contains("/api/v1/crossings");
    }
}
