package org.garita.app.sensing.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.garita.app.crossing.Crossings;
import org.garita.app.sensing.SensedCrossing;
import org.garita.app.sensing.SensorRegister;
import org.garita.app.sensing.Vendor;
import org.garita.app.sensing.file.LayoutFiles;
import org.garita.kernel.place.Country;
import org.garita.kernel.place.CrossingId;
import org.garita.kernel.sensor.Layout;
import org.garita.kernel.sensor.SensorSite;
import org.garita.kernel.text.Text;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The register that comes with the program. A sensor that has no vendor, or that no layout has, stops the start. Virtual sensors
 * of the demonstration, which stand at no crossing of the border, are in it only where the simulated crossing runs.
 */
@Component
class ReferenceRegister implements SensorRegister {
    private static final String FOLDER = "reference/sensing/";

    private final List<Vendor> vendors;
    private final List<SensedCrossing> crossings;

    ReferenceRegister(
            Crossings known,
            @Value("${garita.demonstration.crossing:${garita.demonstration:true}}") boolean simulated) {
        Written written = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build()
                .readValue(text("register.yaml"), Written.class);
        this.vendors = written.vendors().stream()
                .filter(vendor -> simulated || !vendor.virtual())
                .map(vendor ->
                        new Vendor(vendor.id(), vendor.name().text(), Country.of(vendor.country()), vendor.virtual()))
                .toList();
        List<WrittenCrossing> shown = written.crossings().stream()
                .filter(crossing -> simulated || !crossing.demonstration())
                .toList();
        this.crossings = shown.stream().map(this::crossing).toList();
        shown.stream()
                .filter(crossing -> !crossing.demonstration())
                .forEach(crossing -> known.crossing(new CrossingId(crossing.crossing())));
    }

    private record Words(String en, String es) {
        Text text() {
            return new Text(en, es);
        }
    }

    private record WrittenVendor(String id, Words name, String country, boolean virtual) {}

    private record WrittenCrossing(
            String crossing,
            String layout,
            boolean simulated,
            boolean demonstration,
            Words note,
            Map<String, List<String>> sensors,
            List<String> lane_plan) {}

    private record Written(int version, List<WrittenVendor> vendors, List<WrittenCrossing> crossings) {}

    private SensedCrossing crossing(WrittenCrossing written) {
        Layout layout =
                LayoutFiles.read(written.layout(), text(written.layout())).layout();
        Map<String, String> vendorBySensor = new TreeMap<>();
        written.sensors().forEach((vendor, sensors) -> sensors.forEach(sensor -> vendorBySensor.put(sensor, vendor)));
        Set<String> standing = layout.sensors().stream().map(SensorSite::id).collect(Collectors.toSet());
        List<String> named = new ArrayList<>(vendorBySensor.values());
        named.addAll(written.lane_plan());
        if (!vendorBySensor.keySet().equals(standing)
                || !named.stream().allMatch(id -> vendor(id).isPresent())) {
            throw new IllegalArgumentException(
                    "register.yaml: the sensors of %s must be those of %s, each with a vendor of the list; got %s. Maybe a sensor was renamed in one of the two."
                            .formatted(written.crossing(), written.layout(), vendorBySensor));
        }
        return new SensedCrossing(
                new CrossingId(written.crossing()),
                layout,
                mark(written.layout()),
                written.simulated(),
                written.note().text(),
                vendorBySensor,
                Set.copyOf(written.lane_plan()));
    }

    private static String mark(String layout) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(text(layout).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, 16);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    private static String text(String file) {
        try (InputStream in = new ClassPathResource(FOLDER + file).getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @Override
    public List<Vendor> vendors() {
        return vendors;
    }

    @Override
    public List<SensedCrossing> crossings() {
        return crossings;
    }
}
