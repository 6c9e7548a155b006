package org.garita.app.waits.solution;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.garita.app.waits.Evaluations.ReportedLane;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.place.CrossingId;
import org.garita.kernel.text.Text;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The catalogue that {@code reference/solutions.yaml} holds.
 *
 * @param action number of the action that solutions are about
 * @param parts the parts of its criterion, one for each crossing
 * @param kinds each kind of solution
 * @param all worked drafts
 */
public record Solutions(int action, List<String> parts, List<Solution.Kind> kinds, List<Solution> all) {
    private static final String FILE = "/reference/solutions.yaml";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public Solutions {
        parts = List.copyOf(parts);
        kinds = List.copyOf(kinds);
        all = List.copyOf(all);
    }

    private record Words(String en, String es) {
        Text text() {
            return new Text(en, es);
        }
    }

    private record WrittenSource(String title, String url) {}

    private record WrittenFact(String en, String es, String source) {}

    private record WrittenKind(String id, Words name, Words what, Words bottleneck, Words needed) {
        Solution.Kind kind() {
            return new Solution.Kind(id, name.text(), what.text(), bottleneck.text(), needed.text());
        }
    }

    private record WrittenSolution(
            String id,
            String kind,
            String crossing,
            String port,
            Words title,
            Words changed,
            Words assumed,
            List<WrittenFact> facts,
            List<Map<String, Object>> changes,
            String stage,
            String flow,
            String lane,
            List<String> controls) {}

    private record Written(
            int version,
            int action,
            List<String> parts,
            Map<String, WrittenSource> sources,
            List<WrittenKind> kinds,
            List<WrittenSolution> solutions) {}

    /** The catalogue of this release. */
    public static Solutions read() {
        try (InputStream in = Solutions.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(
                        FILE + " is missing from the application. Maybe the build left it out.");
            }
            Written written = YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(in, Written.class);
            return new Solutions(
                    written.action(),
                    written.parts(),
                    written.kinds().stream().map(WrittenKind::kind).toList(),
                    written.solutions().stream()
                            .map(one -> solution(one, written))
                            .toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Solution solution(WrittenSolution one, Written written) {
        LaneKind lane = LaneKind.find(one.lane())
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s: '%s' names the lane '%s', which no feed reports".formatted(FILE, one.id(), one.lane())));
        return new Solution(
                one.id(),
                kind(one, written),
                one.port(),
                one.title().text(),
                one.changed().text(),
                one.assumed().text(),
                one.facts().stream().map(fact -> fact(fact, written)).toList(),
                JSON.writeValueAsString(one.changes()),
                new Solution.Line(one.stage(), one.flow()),
                new ReportedLane(new CrossingId(one.crossing()), lane),
                one.controls().stream()
                        .map(control -> new ReportedLane(new CrossingId(control), lane))
                        .toList());
    }

    private static Solution.Kind kind(WrittenSolution one, Written written) {
        return written.kinds().stream()
                .filter(kind -> kind.id().equals(one.kind()))
                .findFirst()
                .map(WrittenKind::kind)
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s: '%s' is of the kind '%s', which it does not list".formatted(FILE, one.id(), one.kind())));
    }

    private static Solution.Fact fact(WrittenFact fact, Written written) {
        WrittenSource source = Optional.ofNullable(written.sources().get(fact.source()))
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s cites the source '%s', which it does not list".formatted(FILE, fact.source())));
        return new Solution.Fact(new Text(fact.en(), fact.es()), source.title(), source.url());
    }

    /** The solution with this id. */
    public Optional<Solution> find(String id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
