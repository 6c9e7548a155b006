package org.garita.app.scenario.study.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.garita.app.accord.Act;
import org.garita.app.accord.Hash;
import org.garita.app.accord.JournalRow;
import org.garita.app.accord.Standing;
import org.garita.app.identity.Holder;
import org.garita.app.identity.OfficeId;
import org.garita.app.identity.Offices;
import org.garita.app.identity.Role;
import org.garita.app.scenario.Background;
import org.garita.app.scenario.study.Question;
import org.garita.app.scenario.study.StudyDocument;
import org.garita.app.scenario.study.StudyKind;
import org.garita.app.scenario.study.StudyResult;
import org.garita.app.scenario.study.StudyWords;
import org.garita.app.scenario.study.run.StudyAgreements;
import org.garita.app.scenario.study.run.StudyAgreements.Agreed;
import org.garita.app.scenario.study.run.StudyAgreements.Kept;
import org.garita.app.scenario.study.run.StudyAgreements.Match;
import org.garita.app.scenario.study.run.StudyRun;
import org.garita.app.scenario.study.run.StudyRun.State;
import org.garita.app.scenario.study.run.StudyRuns;
import org.garita.kernel.place.Country;
import org.garita.simulation.port.Notes.Kind;
import org.springframework.stereotype.Component;

/** Makes the pages of studies. */
@Component
class StudyPages {
    // message keys: scenario.study.kind.*, scenario.study.match.*, scenario.study.country.*, scenario.state.*
    private final StudyRuns runs;
    private final StudyAgreements agreements;
    private final Offices offices;

    StudyPages(StudyRuns runs, StudyAgreements agreements, Offices offices) {
        this.runs = runs;
        this.agreements = agreements;
        this.offices = offices;
    }

    static boolean mayMake(Holder holder) {
        return mayPropose(holder) || holder.has(Role.PORT_DIRECTOR) || holder.has(Role.PROGRAMME_OFFICER);
    }

    static boolean mayPropose(Holder holder) {
        return holder.has(Role.EXECUTIVE_SECRETARY) || holder.has(Role.CO_LEAD);
    }

    static String kind(StudyKind kind) {
        return "scenario.study.kind." + kind.word();
    }

    String office(OfficeId id, StudyWords words) {
        return offices.find(id).map(office -> words.in(office.name())).orElse(id.value());
    }

    // The desk.

    /** The desk's page of a run. */
    StudyPage page(StudyRun run, Holder holder, StudyWords words) {
        StudyDocument document = run.document();
        Optional<StudyResult> result = runs.result(run);
        boolean altered = altered(run);
        List<Agreed> papers = agreements.of(run);
        Optional<String> chosen = papers.stream()
                .filter(agreed -> agreed.file().standing().isInForce())
                .map(agreed -> agreed.binding().option())
                .findFirst();
        return new StudyPage(
                words.code(),
                words.in(document.name()),
                words.in(document.about()),
                kind(document.question().kind()),
                "/%s/desk/studies/%s".formatted(words.code(), run.id()),
                Optional.of(office(run.office(), words)),
                result.map(found -> StudyFigures.of(document, found, chosen, words)),
                facts(document, run.seed(), run.replications(), run.method(), run.result()),
                notes(document, words),
                Optional.of(desk(run, document, holder, altered, papers, words)),
                Optional.empty());
    }

    private boolean altered(StudyRun run) {
        return runs.text(run)
                .map(text -> !run.result().equals(Optional.of(Hash.of(text))))
                .orElse(false);
    }

    private StudyPage.Desk desk(
            StudyRun run,
            StudyDocument document,
            Holder holder,
            boolean altered,
            List<Agreed> papers,
            StudyWords words) {
        boolean own = run.office().equals(holder.office());
        List<StudyPage.Choice> options =
                run.state() == State.DONE && !altered && document.question() instanceof Question.Resumption asked
                        ? asked.options().stream()
                                .map(option -> new StudyPage.Choice(option.id(), words.in(option.name())))
                                .toList()
                        : List.of();
        return new StudyPage.Desk(
                own && mayMake(holder),
                own && mayPropose(holder),
                state(run.state()),
                stateCss(run.state()),
                run.state().underWay(),
                !run.state().underWay() && run.state() != State.DONE,
                runs.progress(run).or(() -> runs.checking(run)).map(progress -> progress(progress, words)),
                runs.checking(run).isPresent(),
                checked(run, words),
                checkedSame(run),
                altered,
                options,
                papers.stream().map(agreed -> paper(agreed, words)).toList());
    }

    private static Optional<String> checked(StudyRun run, StudyWords words) {
        return run.checked()
                .map(checked -> words.say(
                        checkedSame(run) ? "scenario.study.checked.same" : "scenario.study.checked.differs",
                        words.day(checked.when()),
                        checked.found().hex()));
    }

    private static boolean checkedSame(StudyRun run) {
        return run.checked().map(StudyRun.Checked::found).equals(run.result());
    }

    static StudyPage.Progress progress(Background.Standing progress, StudyWords words) {
        String said = progress.ahead() > 0
                ? words.counted("scenario.progress.ahead", progress.ahead())
                : words.say("scenario.study.progress", progress.done(), progress.of());
        return new StudyPage.Progress(said, progress.done(), progress.of());
    }

    static String state(State state) {
        return "scenario.state." + state.name().toLowerCase(Locale.ROOT);
    }

    static String stateCss(State state) {
        return switch (state) {
            case DONE -> "badge-ok";
            case QUEUED, RUNNING -> "badge-info";
            case CANCELLED, INTERRUPTED -> "badge-wait";
            case FAILED -> "badge-late";
        };
    }

    private static StudyPage.Run facts(
            StudyDocument document, long seed, int replications, int method, Optional<Hash> result) {
        return new StudyPage.Run(
                Long.toString(seed),
                replications,
                method,
                result.map(Hash::hex),
                document.fileHash().hex(),
                document.portHash().map(Hash::hex));
    }

    private static StudyPage.Notes notes(StudyDocument document, StudyWords words) {
        return new StudyPage.Notes(
                document.notes(Kind.SOURCE).stream().map(words::in).toList(),
                document.notes(Kind.ASSUMPTION).stream().map(words::in).toList());
    }

    // Documents.

    /** A document of a study in words. */
    StudyPage.Paper paper(Agreed agreed, StudyWords words) {
        Kept kept = agreements.kept(agreed.binding());
        String hash = agreed.file().hash().hex();
        return new StudyPage.Paper(
                words.in(agreed.file().document().title()),
                agreed.file().document().version(),
                agreed.file().standing().messageKey(),
                agreed.file().standing().isInForce(),
                "/%s/documents/%s".formatted(words.code(), hash),
                "/%s/desk/documents/%s".formatted(words.code(), hash),
                option(agreed, words),
                "scenario.study.match." + kept.match().name().toLowerCase(Locale.ROOT),
                kept.match() == Match.SAME,
                kept.run().map(run -> "/%s/desk/studies/%s".formatted(words.code(), run.id())),
                kept.match() == Match.ABSENT,
                hash);
    }

    private static String option(Agreed agreed, StudyWords words) {
        String id = agreed.binding().option();
        return agreed.binding().study().question() instanceof Question.Resumption asked
                ? asked.options().stream()
                        .filter(option -> option.id().equals(id))
                        .map(option -> words.in(option.name()))
                        .findFirst()
                        .orElse(id)
                : id;
    }

    /** The public page of a study that both countries endorsed. */
    StudyPage agreed(Agreed agreed, StudyWords words) {
        StudyDocument document = agreed.binding().study();
        Kept kept = agreements.kept(agreed.binding());
        return new StudyPage(
                words.code(),
                words.in(document.name()),
                words.in(document.about()),
                kind(document.question().kind()),
                "/%s/studies/%s".formatted(words.code(), agreed.file().hash().hex()),
                Optional.empty(),
                kept.result()
                        .map(result -> StudyFigures.of(
                                document, result, Optional.of(agreed.binding().option()), words)),
                facts(
                        document,
                        agreed.binding().seed(),
                        agreed.binding().replications(),
                        agreed.binding().method(),
                        Optional.of(agreed.binding().result())),
                notes(document, words),
                Optional.empty(),
                Optional.of(new StudyPage.Agreed(
                        paper(agreed, words),
                        since(agreed, words),
                        endorsements(agreed, words),
                        kept.run().flatMap(run -> checked(run, words)),
                        kept.run().map(StudyPages::checkedSame).orElse(false))));
    }

    private static String since(Agreed agreed, StudyWords words) {
        return agreed.file().standing() instanceof Standing.InForce inForce ? words.day(inForce.since()) : "";
    }

    private List<StudyPage.Endorsement> endorsements(Agreed agreed, StudyWords words) {
        return List.of(Country.US, Country.MX).stream()
                .flatMap(country -> agreed.file().rows().stream()
                        .filter(row -> row.country() == country && row.act() instanceof Act.Endorse)
                        .reduce((earlier, later) -> later)
                        .stream())
                .map(row -> endorsement(row, words))
                .toList();
    }

    private StudyPage.Endorsement endorsement(JournalRow row, StudyWords words) {
        Instant when = row.time();
        return new StudyPage.Endorsement(
                words.say("scenario.study.country." + row.country().slug()),
                row.country().slug(),
                office(row.office(), words),
                words.day(when));
    }
}
