package org.garita.app.identity;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.garita.app.platform.GaritaSettings;
import org.garita.kernel.place.Country;
import org.garita.kernel.text.Text;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The offices of {@code reference/offices.yaml}. */
@Component
class OfficesFromReference implements Offices {
    private final Map<OfficeId, Office> byId;

    @Autowired
    OfficesFromReference(GaritaSettings settings) throws IOException {
        try (InputStream yaml = new ClassPathResource("reference/offices.yaml").getInputStream()) {
            this.byId = read(yaml, settings.demonstration());
        }
    }

    /** One row of the file. */
    private record Row(String id, Country country, String agency, Set<Power> powers, String en, String es) {
        Office office(boolean demonstration) {
            return new Office(new OfficeId(id), country, agency, new Text(en, es), powers, demonstration);
        }
    }

    private record OfficesFile(List<Row> offices) {}

    private static Map<OfficeId, Office> read(InputStream yaml, boolean demonstration) {
        Map<OfficeId, Office> read = new TreeMap<>();
        for (Row row : new YAMLMapper().readValue(yaml, OfficesFile.class).offices()) {
            Office office = row.office(demonstration);
            if (read.put(office.id(), office) != null) {
                throw new IllegalArgumentException("office %s stands twice in offices.yaml".formatted(office.id()));
            }
        }
        return read;
    }

    @Override
    public List<Office> all() {
        return List.copyOf(byId.values());
    }

    @Override
    public Optional<Office> find(OfficeId id) {
        return Optional.ofNullable(byId.get(id));
    }
}
