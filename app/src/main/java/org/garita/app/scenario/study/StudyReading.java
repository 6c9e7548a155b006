package org.garita.app.scenario.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.garita.app.scenario.PortDocument;
import org.garita.app.scenario.PortFileRefused;
import org.garita.app.scenario.PortFiles;
import org.garita.app.scenario.PortFlaw;
import org.garita.app.scenario.portfile.Fields;
import org.garita.app.scenario.portfile.Mistake;
import org.garita.app.scenario.portfile.Part;
import org.garita.app.scenario.portfile.Readings;
import org.garita.app.scenario.portfile.YamlRoot;
import org.garita.kernel.text.Text;
import org.garita.simulation.port.Notes;

/** One reading of a study file. */
final class StudyReading {
    /** What {@code format} must say. */
    static final String FORMAT = "garita-study/1";

    private static final int USUAL_REPLICATIONS = 10;

    private final Readings readings;
    private final Function<String, Optional<PortSource>> ports;
    private final List<String> portNames;
    private Optional<PortSource> source = Optional.empty();

    private StudyReading(String file, Function<String, Optional<PortSource>> ports, List<String> portNames) {
        this.readings = new Readings(file);
        this.ports = ports;
        this.portNames = portNames;
    }

    /**
     * Reads a text.
     *
     * @param ports finds the port that a study names
     * @param portNames what may be named, for the message when it is not found
     */
    static StudyDocument read(
            String file, String yaml, Function<String, Optional<PortSource>> ports, List<String> portNames) {
        StudyReading reading = new StudyReading(file, ports, portNames);
        Optional<StudyDocument> document =
                YamlRoot.of(yaml, reading.readings).flatMap(root -> reading.study(root, yaml));
        List<PortFlaw> flaws = new ArrayList<>(reading.readings.flaws());
        if (!flaws.isEmpty() || document.isEmpty()) {
            flaws.sort(Comparator.comparingInt(PortFlaw::line));
            throw new PortFileRefused(flaws);
        }
        return document.get();
    }

    private Optional<StudyDocument> study(Part root, String yaml) {
        Fields fields = Rows.fields(root, StudyVocabulary.STUDY);
        fields.need("format")
                .filter(part -> !part.word().equals(FORMAT))
                .ifPresent(part -> part.wrong(Mistake.FORMAT, FORMAT));
        String id = fields.word("id");
        Text name = fields.text("name");
        Text about = fields.text("about");
        int replications = Rows.whole(fields, "replications", 2, Effort.MOST_REPLICATIONS, USUAL_REPLICATIONS);
        Optional<Question> question = fields.need("kind").flatMap(part -> question(part, fields));
        return question.map(asked ->
                new StudyDocument(id, name, about, replications, asked, new Notes(readings.notes()), yaml, source));
    }

    private Optional<Question> question(Part kind, Fields fields) {
        List<String> kinds = List.of(
                StudyKind.RESUMPTION.word(),
                StudyKind.PRE_CLEARANCE.word(),
                StudyKind.TRUSTED_SHARE.word(),
                StudyKind.RAIL_BRIDGE.word());
        String word = kind.word();
        return switch (kinds.indexOf(word)) {
            case 0 -> {
                Optional<PortDocument> port = fields.find("port").flatMap(this::port);
                yield fields.has("port") && port.isEmpty()
                        ? Optional.empty()
                        : new ResumptionRows(fields, port).question();
            }
            case 1 -> OtherRows.preClearance(fields);
            case 2 -> OtherRows.trustedShare(fields, fields.need("port").flatMap(this::port));
            case 3 -> OtherRows.railBridge(fields);
            default -> {
                kind.wrong(Mistake.NOT_A_CHOICE, String.join(", ", kinds), Part.nearest(word, kinds));
                yield Optional.empty();
            }
        };
    }

    private Optional<PortDocument> port(Part part) {
        String name = part.word();
        Optional<PortSource> found = ports.apply(name);
        if (found.isEmpty()) {
            part.wrong(Mistake.NOT_A_CHOICE, String.join(", ", portNames), Part.nearest(name, portNames));
            return Optional.empty();
        }
        source = found;
        try {
            return Optional.of(PortFiles.read(name, found.get().yaml()));
        } catch (PortFileRefused refused) {
            part.wrong(Mistake.BAD_PORT, String.valueOf(refused.getMessage()));
            return Optional.empty();
        }
    }
}
