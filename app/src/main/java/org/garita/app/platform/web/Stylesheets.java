package org.garita.app.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Addresses of the style sheets that every page links: the base, our own tokens and components, then a sheet per room.
 * Each carries a check sum of its content, so that a browser may keep it and still sees a new version at once.
 */
@Component
class Stylesheets {
    private static final List<String> SHEETS = List.of(
            "/webjars/picocss__pico/2.1.1/css/pico.min.css",
            "/css/garita.css",
            "/css/crossing.css",
            "/css/ahead.css",
            "/css/plan.css",
            "/css/waits.css",
            "/css/accord.css",
            "/css/portal.css",
            "/css/scenario.css",
            "/css/roster.css");

    private final List<String> addresses;

    Stylesheets() throws IOException {
        List<String> stamped = new ArrayList<>();
        for (String sheet : SHEETS) {
            String folder = sheet.startsWith("/webjars/") ? "META-INF/resources" : "static";
            long sum = checkSum(new ClassPathResource(folder + sheet));
            stamped.add(sheet + "?v=" + Long.toHexString(sum));
        }
        addresses = List.copyOf(stamped);
    }

    List<String> addresses() {
        return addresses;
    }

    private static long checkSum(ClassPathResource sheet) throws IOException {
        CRC32 sum = new CRC32();
        try (InputStream content = sheet.getInputStream()) {
            sum.update(content.readAllBytes());
        }
        return sum.getValue();
    }
}
