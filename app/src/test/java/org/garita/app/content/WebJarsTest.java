package org.garita.app.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WebJarsTest {
    private static final Pattern WEB_JAR =
            Pattern.compile("<groupId>org\\.webjars[^<]*</groupId><artifactId>([^<]+)</artifactId>");

    /** A library that no page loads is only one more thing to keep safe. */
    @Test
    void every_library_for_pages_is_loaded_by_one() throws IOException {
        List<String> declared = WEB_JAR.matcher(Files.readString(Path.of("pom.xml")))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(declared).isNotEmpty();
        String sources;
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            sources = files.filter(file -> file.toString().matches(".*\\.(java|html|js|css)"))
                    .map(WebJarsTest::text)
                    .collect(Collectors.joining("\n"));
        }
        assertThat(declared).allSatisfy(library -> assertThat(sources).contains("/webjars/" + library + "/"));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
