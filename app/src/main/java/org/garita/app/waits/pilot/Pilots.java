package org.garita.app.waits.pilot;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.garita.kernel.place.CrossingId;
import org.garita.kernel.text.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The pilots that {@code reference/pilots.yaml} lists, in the order of the plan.
 *
 * @param action number of the action that they are about
 * @param all each pilot
 */
public record Pilots(int action, List<Pilot> all) {
    private static final String FILE = "/reference/pilots.yaml";

    public Pilots {
        all = List.copyOf(all);
    }

    private record Words(String en, String es) {
        Text text() {
            return new Text(en, es);
        }
    }

    private record WrittenSource(String title, String url) {}

    private record WrittenFact(String date, String en, String es, String source) {}

    private record WrittenPilot(
            String id,
            String crossing,
            String port,
            @Nullable Words technology,
            List<WrittenFact> facts) {}

    private record Written(int version, int action, Map<String, WrittenSource> sources, List<WrittenPilot> pilots) {}

    /** The pilots of this release. */
    public static Pilots read() {
        try (InputStream in = Pilots.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(
                        FILE + " is missing from the application. Maybe the build left it out.");
            }
            Written written = YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(in, Written.class);
            return new Pilots(
                    written.action(),
                    written.pilots().stream()
                            .map(pilot -> pilot(pilot, written.sources()))
                            .toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Pilot pilot(WrittenPilot written, Map<String, WrittenSource> sources) {
        return new Pilot(
                written.id(),
                new CrossingId(written.crossing()),
                written.port(),
                Optional.ofNullable(written.technology()).map(Words::text),
                written.facts().stream().map(fact -> fact(fact, sources)).toList());
    }

    private static Pilot.Fact fact(WrittenFact written, Map<String, WrittenSource> sources) {
        WrittenSource source = Optional.ofNullable(sources.get(written.source()))
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s cites the source '%s', which it does not list".formatted(FILE, written.source())));
        return new Pilot.Fact(written.date(), new Text(written.en(), written.es()), source.title(), source.url());
    }

    /** The pilot with this id. */
    public Optional<Pilot> find(String id) {
        return all.stream().filter(pilot -> pilot.id().equals(id)).findFirst();
    }

    /** The pilot at a crossing. */
    public Optional<Pilot> at(CrossingId crossing) {
        return all.stream().filter(pilot -> pilot.crossing().equals(crossing)).findFirst();
    }
}
