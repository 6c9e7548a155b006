package org.garita.app.sensing.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.garita.app.accord.Accords;
import org.garita.app.accord.Act;
import org.garita.app.accord.ActOutcome;
import org.garita.app.accord.Document;
import org.garita.app.accord.DocumentFile;
import org.garita.app.accord.Hash;
import org.garita.app.accord.Signer;
import org.garita.app.crossing.Crossings;
import org.garita.app.identity.OfficeId;
import org.garita.app.sensing.MeasuringNodes;
import org.garita.kernel.place.Country;
import org.garita.kernel.place.CrossingId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Measuring nodes by the documents in force, and drafts of new ones. */
@Component
public class AccordMeasuringNodes implements MeasuringNodes {
    private final Accords accords;
    private final Crossings crossings;
    private final MeasuringNodePaper paper;
    private volatile Known known = new Known(-1, Map.of());

    /** By the documents of this accord. */
    public AccordMeasuringNodes(Accords accords, Crossings crossings, MessageSource messages) {
        this.accords = accords;
        this.crossings = crossings;
        this.paper = new MeasuringNodePaper(messages);
    }

    /** What was found at one version of the journals. */
    private record Known(long version, Map<CrossingId, Optional<Country>> nodes) {}

    @Override
    public Optional<Country> own() {
        List<Country> signsFor = accords.signsFor();
        return signsFor.size() == 1 ? Optional.of(signsFor.get(0)) : Optional.empty();
    }

    @Override
    public long version() {
        return accords.version();
    }

    @Override
    public Optional<Country> of(CrossingId crossing) {
        if (own().isEmpty()) {
            return Optional.empty();
        }
        Known now = known;
        long version = accords.version();
        if (now.version() != version) {
            now = new Known(version, new ConcurrentHashMap<>());
            known = now;
        }
        return now.nodes().computeIfAbsent(crossing, asked -> inForce(asked)
                .flatMap(file -> MeasuringNodePaper.named(file.document())));
    }

    private Optional<DocumentFile> inForce(CrossingId crossing) {
        return papers(crossing).stream()
                .filter(file -> file.standing().isInForce())
                .findFirst();
    }

    /** Every document about the measuring node of a crossing, oldest first. */
    public List<DocumentFile> papers(CrossingId crossing) {
        return accords.ofKind(MeasuringNodePaper.KIND).stream()
                .filter(file -> MeasuringNodePaper.isAbout(file.document(), crossing))
                .toList();
    }

    /** The draft that would name a country's node now. */
    public Document draft(CrossingId crossing, Country country) {
        List<DocumentFile> before = new ArrayList<>(accords.versions(MeasuringNodePaper.lineage(crossing)));
        int version = before.stream()
                        .mapToInt(file -> file.document().version())
                        .max()
                        .orElse(0)
                + 1;
        Optional<Hash> inForce = inForce(crossing).map(DocumentFile::hash);
        return paper.document(crossing, crossings.crossing(crossing).label(), country, version, inForce);
    }

    /** Puts a draft before both countries. */
    public Proposal propose(CrossingId crossing, Country country, OfficeId office) {
        Document draft = draft(crossing, country);
        return new Proposal(accords.hash(draft), accords.act(new Act.Propose(draft), Signer.office(office)));
    }

    /** The hash of what was proposed, and what became of it. */
    public record Proposal(Hash document, ActOutcome outcome) {}
}
