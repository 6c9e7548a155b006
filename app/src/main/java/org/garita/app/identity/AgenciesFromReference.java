package org.garita.app.identity;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.garita.kernel.place.Country;
import org.garita.kernel.text.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The agencies of {@code reference/agencies.yaml}. */
@Component
class AgenciesFromReference implements Agencies {
    private final Map<String, Agency> byCode = new TreeMap<>();
    private final Map<String, Agency> byOldCode = new HashMap<>();

    private record Old(String code, Text name, Text statement) {}

    private record Row(
            String code,
            @Nullable Country country,
            String en,
            String es,
            @Nullable List<Old> before) {
        Agency agency() {
            List<Agency.Before> older = before == null
                    ? List.of()
                    : before.stream()
                            .map(old -> new Agency.Before(old.code(), old.name(), old.statement()))
                            .toList();
            return new Agency(code, Optional.ofNullable(country), new Text(en, es), older);
        }
    }

    private record AgenciesFile(List<Row> agencies) {}

    AgenciesFromReference(Offices offices) throws IOException {
        try (InputStream yaml = new ClassPathResource("reference/agencies.yaml").getInputStream()) {
            for (Row row : new YAMLMapper().readValue(yaml, AgenciesFile.class).agencies()) {
                add(row.agency());
            }
        }
        for (Office office : offices.all()) {
            if (!byCode.containsKey(office.agency())) {
                throw new IllegalArgumentException("office %s names the agency %s, which agencies.yaml lacks"
                        .formatted(office.id(), office.agency()));
            }
        }
    }

    private void add(Agency agency) {
        if (byCode.put(agency.code(), agency) != null) {
            throw new IllegalArgumentException("agency %s stands twice in agencies.yaml".formatted(agency.code()));
        }
        agency.before().forEach(old -> byOldCode.putIfAbsent(old.code(), agency));
    }

    @Override
    public List<Agency> all() {
        return List.copyOf(byCode.values());
    }

    @Override
    public Optional<Agency> find(String code) {
        return Optional.ofNullable(byCode.getOrDefault(code, byOldCode.get(code)));
    }
}
