package org.garita.app.roster.shiftfile;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.garita.app.roster.ShiftRules;
import org.garita.app.scenario.PortFlaw;
import org.garita.kernel.text.Text;
import org.garita.planning.staffing.ShiftKind;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.representer.Representer;

/** One reading of a file of shifts: the rules as far as they could be read, and all mistakes. */
public final class ShiftReading {
    private static final String FORMAT = "garita-shifts/1";
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern RANGE = Pattern.compile("(\\d{1,2})-(\\d{1,2})");
    static final List<String> KEYS = List.of("format", "name", "source", "assumption", "starts", "shifts");
    static final List<String> SHIFT_KEYS = List.of("id", "hours", "breaks_after_h", "paid_hours");

    private final List<PortFlaw> flaws = new ArrayList<>();
    private final String file;
    private Optional<ShiftRules> rules = Optional.empty();

    private ShiftReading(String file) {
        this.file = file;
    }

    /**
     * Reads a text.
     *
     * @param file the name shown in mistakes
     */
    public static ShiftReading of(String file, String yaml) {
        ShiftReading reading = new ShiftReading(file);
        reading.node(yaml).ifPresent(root -> reading.read(new Place(file, "", root, reading.flaws)));
        return reading;
    }

    /** All mistakes, in the order of the file. */
    public List<PortFlaw> flaws() {
        return List.copyOf(flaws);
    }

    /** The rules; there are some only when there are no mistakes. */
    public ShiftRules rules() {
        return rules.orElseThrow();
    }

    private Optional<Node> node(String yaml) {
        LoaderOptions limits = new LoaderOptions();
        limits.setMaxAliasesForCollections(50);
        DumperOptions unused = new DumperOptions();
        try {
            Optional<Node> root =
                    Optional.ofNullable(new Yaml(new SafeConstructor(limits), new Representer(unused), unused, limits)
                            .compose(new StringReader(yaml)));
            if (root.isEmpty()) {
                broken(1, "empty", "");
            }
            return root;
        } catch (MarkedYAMLException wrong) {
            Mark mark = wrong.getProblemMark();
            broken(mark == null ? 1 : mark.getLine() + 1, "text", String.valueOf(wrong.getProblem()));
        } catch (YAMLException wrong) {
            broken(1, "text", String.valueOf(wrong.getMessage()));
        }
        return Optional.empty();
    }

    private void broken(int line, String value, String why) {
        flaws.add(new PortFlaw(
                file, line, "file", value, ShiftMistake.NOT_YAML.what(why), ShiftMistake.NOT_YAML.cause()));
    }

    private void read(Place root) {
        Map<String, Place> keys = root.keys(KEYS);
        root.need(keys, "format")
                .filter(at -> !at.word().equals(FORMAT))
                .ifPresent(at -> at.wrong(ShiftMistake.FORMAT));
        Text name = root.need(keys, "name").map(Place::text).orElse(Text.same("-"));
        boolean assumed = !keys.containsKey("source");
        Text origin = root.need(keys, assumed ? "assumption" : "source")
                .map(Place::text)
                .orElse(Text.same("-"));
        List<Integer> starts =
                root.need(keys, "starts").map(ShiftReading::starts).orElse(List.of());
        List<ShiftKind> kinds = root.need(keys, "shifts").map(this::kinds).orElse(List.of());
        if (flaws.isEmpty()) {
            rules = Optional.of(new ShiftRules(name, origin, assumed, kinds, starts));
        }
    }

    private static List<Integer> starts(Place at) {
        Matcher range = RANGE.matcher(at.word());
        if (range.matches()) {
            int from = Integer.parseInt(range.group(1));
            int to = Integer.parseInt(range.group(2));
            if (from <= to && to <= 23) {
                return IntStream.rangeClosed(from, to).boxed().toList();
            }
        }
        List<Integer> hours = new ArrayList<>();
        if (at.isList()) {
            for (Place row : at.rows()) {
                OptionalInt hour = row.whole();
                if (hour.isPresent() && hour.getAsInt() >= 0 && hour.getAsInt() <= 23) {
                    hours.add(hour.getAsInt());
                } else if (hour.isPresent()) {
                    row.wrong(ShiftMistake.START);
                }
            }
        } else {
            at.wrong(ShiftMistake.START);
        }
        return hours.stream().distinct().sorted().toList();
    }

    private List<ShiftKind> kinds(Place at) {
        List<Place> rows = at.rows();
        if (at.isList() && rows.isEmpty()) {
            at.wrong(ShiftMistake.NO_SHIFT);
        }
        Set<String> ids = new HashSet<>();
        return rows.stream().flatMap(row -> kind(row, ids).stream()).toList();
    }

    private Optional<ShiftKind> kind(Place row, Set<String> ids) {
        int before = flaws.size();
        Map<String, Place> keys = row.keys(SHIFT_KEYS);
        Optional<Place> id = row.need(keys, "id");
        id.filter(at -> !ID.matcher(at.word()).matches() || !ids.add(at.word()))
                .ifPresent(at -> at.wrong(ShiftMistake.ID));
        int hours = row.need(keys, "hours").map(ShiftReading::length).orElse(1);
        List<Integer> breaks = Optional.ofNullable(keys.get("breaks_after_h"))
                .filter(at -> flaws.size() == before)
                .map(at -> breaks(at, hours))
                .orElse(List.of());
        double paid = row.need(keys, "paid_hours").map(at -> at.above0(hours)).orElse((double) hours);
        return flaws.size() == before ? id.map(at -> new ShiftKind(at.word(), hours, breaks, paid)) : Optional.empty();
    }

    private static int length(Place at) {
        int hours = at.whole().orElse(1);
        if (hours < 1 || hours > 24) {
            at.wrong(ShiftMistake.LENGTH);
            return 1;
        }
        return hours;
    }

    private static List<Integer> breaks(Place at, int hours) {
        List<Integer> breaks = new ArrayList<>();
        for (Place row : at.rows()) {
            OptionalInt after = row.whole();
            if (after.isPresent() && (after.getAsInt() < 0 || after.getAsInt() >= hours)) {
                row.wrong(ShiftMistake.BREAK_OUTSIDE, hours - 1);
            }
            after.ifPresent(breaks::add);
        }
        if (breaks.stream().distinct().count() >= hours) {
            at.wrong(ShiftMistake.ALL_BREAK);
        }
        return breaks;
    }
}
