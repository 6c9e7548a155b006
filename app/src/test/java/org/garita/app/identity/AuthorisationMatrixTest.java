package org.garita.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.garita.app.WholeApplication;
import org.garita.kernel.place.Country;
import org.garita.kernel.text.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Asks the application for every cell of {@code docs/authorisation-matrix.md}. */
@WholeApplication
class AuthorisationMatrixTest {
    private static final Path TABLE = Path.of("../docs/authorisation-matrix.md");
    private static final String ANONYMOUS = "anonymous";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private record Row(HttpMethod method, String path, Map<String, Boolean> cells) {}

    @Test
    void every_cell_of_the_matrix_is_what_the_application_does() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Row row : table()) {
            for (Language language : Language.values()) {
                for (Map.Entry<String, Boolean> cell : row.cells().entrySet()) {
                    for (Country country : countries(cell.getKey())) {
                        boolean opened = opens(row, language, cell.getKey(), country);
                        if (opened != cell.getValue()) {
                            wrong.add("%s %s as %s of %s in %s: the table says %s, the application %s"
                                    .formatted(
                                            row.method(),
                                            row.path(),
                                            cell.getKey(),
                                            country,
                                            language,
                                            word(cell.getValue()),
                                            word(opened)));
                        }
                    }
                }
            }
        }
        assertThat(wrong)
                .as("cells that differ; correct DeskRules or docs/authorisation-matrix.md")
                .isEmpty();
    }

    @Test
    void every_desk_address_of_the_application_has_a_row() throws IOException {
        Set<String> rows = table().stream()
                .map(row -> row.method() + " " + plain(row.path()))
                .collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        for (RequestMappingInfo mapping :
                requestMappingHandlerMapping.getHandlerMethods().keySet()) {
            for (String pattern : mapping.getPatternValues()) {
                if (pattern.contains("/desk")) {
                    mapping.getMethodsCondition().getMethods().stream()
                            .map(method -> method + " " + plain(pattern))
                            .filter(address -> !rows.contains(address))
                            .forEach(missing::add);
                }
            }
        }
        assertThat(missing)
                .as("desk addresses without a row; add them to docs/authorisation-matrix.md, for example"
                        + " | GET | /{lang}/desk/... | no | yes | yes | no | no | no | no |")
                .isEmpty();
    }

    /** {@code {lang:en|es}} and {@code {hash}} alike become {@code {}}: the names of variables do not matter. */
    private static String plain(String pattern) {
        return pattern.replaceAll("\\{(?:[^{}]|\\{[^{}]*})*}", "{}");
    }

    private static String word(boolean yes) {
        return yes ? "yes" : "no";
    }

    private static Country[] countries(String who) {
        return who.equals(ANONYMOUS) ? new Country[] {Country.US} : Country.values();
    }

    private boolean opens(Row row, Language language, String who, Country country) throws Exception {
        String address = row.path()
                .replace("{lang}", language.code())
                .replace("{crossing}", "ysleta-zaragoza")
                .replace("{plan}", "demo")
                .replace("{number}", "1")
                .replace("{hash}", "0".repeat(64))
                .replace("{step}", "1")
                .replace("{delegation}", "1")
                .replace("{country}", "us")
                .replace("{key}", "none")
                .replace("{port}", "pharr")
                .replace("{scenario}", "none")
                .replace("{card}", "overdue")
                .replace("{roster}", "none")
                .replace("{vendor}", "none")
                .replace("{study}", "none")
                .replace("{sense}", "none")
                .replace("{pilot}", "pharr")
                .replace("{solution}", "ysleta-staffing")
                .replace("{stage}", "none")
                .replace("{position}", "1");
        MockHttpServletRequestBuilder asked = request(row.method(), address).with(csrf());
        if (who.equals(ANONYMOUS)) { // each from a place of its own: what one place sends in a minute is limited
            asked.remoteAddress("192.0.2." + Math.floorMod(row.path().hashCode(), 250));
        } else {
            asked.with(ActingAs.holder(country.slug() + "-matrix", country.slug() + "-esc", Role.valueOf(who)));
        }
        return !isTurnedAway(mvc.perform(asked).andReturn());
    }

    /** A room may refuse too; turned away at the door means that no room was asked. */
    private static boolean isTurnedAway(MvcResult result) {
        int status = result.getResponse().getStatus();
        String target = String.valueOf(result.getResponse().getRedirectedUrl());
        boolean refused = status == 403 || (status == 302 && target.endsWith("/sign-in"));
        return refused && result.getHandler() == null;
    }

    private static List<Row> table() throws IOException {
        List<List<String>> lines = Files.readAllLines(TABLE).stream()
                .filter(line -> line.startsWith("|") && !line.startsWith("| ---"))
                .map(line -> Arrays.stream(line.substring(1).split("\\|", -1))
                        .map(String::strip)
                        .filter(cell -> !cell.isEmpty())
                        .toList())
                .toList();
        List<String> heads = lines.get(0);
        List<Row> rows = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            assertThat(line).as("cells of the row %s", line).hasSameSizeAs(heads);
            Map<String, Boolean> cells = new LinkedHashMap<>();
            for (int i = 2; i < heads.size(); i++) {
                assertThat(line.get(i)).isIn("yes", "no");
                cells.put(heads.get(i), line.get(i).equals("yes"));
            }
            rows.add(new Row(HttpMethod.valueOf(line.get(0)), line.get(1), cells));
        }
        assertThat(rows).hasSizeGreaterThan(30);
        return rows;
    }
}
