package org.garita.app.waits.advice;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.garita.app.accord.Accords;
import org.garita.app.accord.Act;
import org.garita.app.accord.ActOutcome;
import org.garita.app.accord.Clause;
import org.garita.app.accord.Document;
import org.garita.app.accord.DocumentFile;
import org.garita.app.accord.Hash;
import org.garita.app.accord.Signer;
import org.garita.app.identity.Holder;
import org.garita.app.scenario.PortDocument;
import org.garita.app.scenario.WorkedPorts;
import org.garita.app.waits.demonstration.DemonstrationPort;
import org.garita.kernel.place.CrossingId;
import org.garita.kernel.text.Text;
import org.garita.simulation.port.Port;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Targets for waits as documents of the accord: in force only where both countries endorsed. Drafts come with the program. */
@Component
public class WaitTargets {
    /** What the accord calls such a document. */
    public static final String KIND = "wait-target";

    private static final Logger LOG = LoggerFactory.getLogger(WaitTargets.class);
    private static final String FILE = "reference/wait-targets.yaml";

    private final Accords accords;
    private final Map<CrossingId, Draft> drafts;

    WaitTargets(Accords accords) throws IOException {
        this.accords = accords;
        this.drafts = read();
    }

    /**
     * A draft that an office may put before both countries.
     *
     * @param crossing where
     * @param name of the crossing
     * @param port its worked port
     * @param minutes by stage and class id, whole minutes above 0
     */
    public record Draft(CrossingId crossing, Text name, Port port, Map<String, Map<String, Integer>> minutes) {
        public Draft {
            minutes = new LinkedHashMap<>(minutes);
        }
    }

    /** Targets that bind both countries: the document, and minutes by class id. */
    public record InForce(Hash document, Map<String, Double> minutes) {
        public InForce {
            minutes = Map.copyOf(minutes);
        }
    }

    /** The hash of what was proposed, and what became of it. */
    public record Proposal(Hash document, ActOutcome outcome) {}

    private record StageRow(String stage, Map<String, Integer> minutes) {}

    private record Row(String crossing, String en, String es, String port, List<StageRow> stages) {}

    private record TargetFile(List<Row> drafts) {}

    private static Map<CrossingId, Draft> read() throws IOException {
        Map<CrossingId, Draft> read = new LinkedHashMap<>();
        try (InputStream yaml = new ClassPathResource(FILE).getInputStream()) {
            for (Row row : new YAMLMapper().readValue(yaml, TargetFile.class).drafts()) {
                CrossingId id = new CrossingId(row.crossing());
                Map<String, Map<String, Integer>> minutes = new LinkedHashMap<>();
                row.stages().forEach(one -> minutes.put(one.stage(), new TreeMap<>(one.minutes())));
                read.put(id, new Draft(id, new Text(row.en(), row.es()), port(row.port()), minutes));
            }
        }
        return read;
    }

    private static Port port(String name) {
        return WorkedPorts.find(name)
                .map(PortDocument::port)
                .orElseGet(() -> DemonstrationPort.read().port().port());
    }

    /** Every draft. */
    public List<Draft> drafts() {
        return List.copyOf(drafts.values());
    }

    /** The draft for a crossing. */
    public Optional<Draft> draft(CrossingId crossing) {
        return Optional.ofNullable(drafts.get(crossing));
    }

    /** What both countries agreed on for a crossing. */
    public Optional<InForce> inForce(CrossingId crossing) {
        return accords.versions(lineage(crossing)).stream()
                .filter(file -> file.standing().isInForce())
                .findFirst()
                .flatMap(WaitTargets::inForce);
    }

    private static Optional<InForce> inForce(DocumentFile file) {
        Map<String, Double> minutes = new TreeMap<>();
        if (file.document().content().get("minutes") instanceof Map<?, ?> told) {
            told.forEach((id, value) -> {
                if (value instanceof Number number && number.doubleValue() > 0) {
                    minutes.put(String.valueOf(id), number.doubleValue());
                }
            });
        }
        if (minutes.isEmpty()) {
            LOG.warn(
                    "The wait target {} names no minutes above 0 and is left out.",
                    file.hash().brief());
            return Optional.empty();
        }
        return Optional.of(new InForce(file.hash(), minutes));
    }

    /** Every version for a crossing, the newest first. */
    public List<DocumentFile> papers(CrossingId crossing) {
        List<DocumentFile> all = new ArrayList<>(accords.versions(lineage(crossing)));
        java.util.Collections.reverse(all);
        return all;
    }

    /** Puts the draft for a crossing before both countries. */
    public Proposal propose(Draft draft, Holder holder) {
        Document document = document(draft);
        ActOutcome outcome = accords.act(new Act.Propose(document), Signer.office(holder.office()));
        return new Proposal(accords.hash(document), outcome);
    }

    /** The document that a draft would be. */
    Document document(Draft draft) {
        List<DocumentFile> lineage = accords.versions(lineage(draft.crossing()));
        int version = lineage.stream()
                        .mapToInt(file -> file.document().version())
                        .max()
                        .orElse(0)
                + 1;
        Optional<Hash> before = lineage.stream()
                .filter(file -> file.standing().isInForce())
                .map(DocumentFile::hash)
                .findFirst();
        Map<String, Integer> minutes = new TreeMap<>();
        draft.minutes().values().forEach(minutes::putAll);
        return new Document(
                lineage(draft.crossing()),
                version,
                KIND,
                Optional.empty(),
                before,
                new Text(
                        "Targets for waits at " + draft.name().en() + " (draft of this program)",
                        "Metas de espera en " + draft.name().es() + " (borrador de este programa)"),
                clauses(draft),
                Map.of("crossing", draft.crossing().value(), "minutes", minutes));
    }

    private static List<Clause> clauses(Draft draft) {
        List<Clause> clauses = new ArrayList<>();
        clauses.add(
                new Clause(
                        "1",
                        new Text(
                                "Nobody of a class named below should wait longer for primary inspection than its target. Waits are measured from the end of the line, as the method cards say.",
                                "Nadie de las clases siguientes debería esperar la inspección primaria más que su meta. Las esperas se miden desde el final de la fila, como dicen las fichas de método.")));
        int number = 0;
        for (Map<String, Integer> ofStage : draft.minutes().values()) {
            for (Map.Entry<String, Integer> one : ofStage.entrySet()) {
                Text name = draft.port()
                        .flows()
                        .get(draft.port().flowIndex(one.getKey()))
                        .name();
                number++;
                clauses.add(new Clause(
                        "1." + number,
                        new Text(
                                "%s: %d minutes".formatted(name.en(), one.getValue()),
                                "%s: %d minutos".formatted(name.es(), one.getValue()))));
            }
        }
        clauses.add(
                new Clause(
                        "2",
                        new Text(
                                "When a class is expected to wait longer, the chief of the port is shown the smallest change of lanes that holds the targets at equal officer-hours, and takes or declines it with a reason. The chief decides; nothing changes by itself.",
                                "Cuando se espera que una clase supere su meta, se muestra a la jefatura del puerto el menor cambio de carriles que las sostiene con las mismas horas de oficial, y lo toma o lo rechaza con un motivo. Decide la jefatura; nada cambia por sí solo.")));
        return clauses;
    }

    private static String lineage(CrossingId crossing) {
        return "wait-target/" + crossing.value();
    }
}
