package org.garita.app.scenario.study.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.garita.app.accord.ActOutcome;
import org.garita.app.accord.Hash;
import org.garita.app.identity.Holder;
import org.garita.app.identity.SignedIn;
import org.garita.app.scenario.PortFileRefused;
import org.garita.app.scenario.study.Effort;
import org.garita.app.scenario.study.ResultText;
import org.garita.app.scenario.study.StudyDocument;
import org.garita.app.scenario.study.StudyFiles;
import org.garita.app.scenario.study.StudyResult;
import org.garita.app.scenario.study.StudyWords;
import org.garita.app.scenario.study.run.StudyAgreements;
import org.garita.app.scenario.study.run.StudyRun;
import org.garita.app.scenario.study.run.StudyRuns;
import org.garita.kernel.text.Language;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The desk's pages of studies: an office runs its own, and reads those that were put before both countries. */
@Controller
@RequestMapping("/{language:en|es}/desk/studies")
class DeskStudyController {
    private final StudyRuns runs;
    private final StudyAgreements agreements;
    private final StudyPages pages;
    private final StudyDownloads downloads;
    private final SignedIn signedIn;
    private final StudyWords.In words;

    DeskStudyController(
            StudyRuns runs,
            StudyAgreements agreements,
            StudyPages pages,
            StudyDownloads downloads,
            SignedIn signedIn,
            StudyWords.In words) {
        this.runs = runs;
        this.agreements = agreements;
        this.pages = pages;
        this.downloads = downloads;
        this.signedIn = signedIn;
        this.words = words;
    }

    /**
     * What became of a wish, said at the top of the next page.
     *
     * @param good whether it was done
     * @param words in the language of the reader
     */
    record Notice(boolean good, String words) {}

    @GetMapping
    String all(Locale locale, Model model) {
        Holder holder = signedIn.holder();
        StudyWords in = words(locale);
        model.addAttribute(
                "page",
                new StudyListPage(
                        in.code(),
                        pages.office(holder.office(), in),
                        StudyPages.mayMake(holder),
                        PublicStudyController.worked(in),
                        runs.of(holder).stream().map(run -> entry(run, in)).toList(),
                        agreements.all().stream()
                                .map(agreed -> pages.paper(agreed, in))
                                .toList()));
        return "scenario/desk-studies";
    }

    private static StudyListPage.Entry entry(StudyRun run, StudyWords in) {
        StudyDocument document = run.document();
        return new StudyListPage.Entry(
                in.in(document.name()),
                address(run, in),
                StudyPages.kind(document.question().kind()),
                StudyPages.state(run.state()),
                StudyPages.stateCss(run.state()),
                in.day(run.created()));
    }

    /**
     * What an office sends to run a study.
     *
     * @param worked name of a worked study
     * @param file a file of its own, which goes before the worked one
     * @param seed of all random numbers
     * @param replications empty for the file's
     */
    record Form(
            Optional<String> worked,
            Optional<MultipartFile> file,
            Optional<String> seed,
            Optional<String> replications) {}

    @PostMapping
    String make(Form form, Locale locale, RedirectAttributes next) throws IOException {
        Holder holder = maker();
        StudyWords in = words(locale);
        try {
            StudyDocument document = document(form);
            Effort effort = effort(form, document);
            return "redirect:" + address(runs.make(holder, document, effort), in);
        } catch (PortFileRefused refused) {
            say(
                    next,
                    false,
                    refused.flaws().stream().map(flaw -> flaw.in(in.language())).collect(Collectors.joining("\n")));
        } catch (NumberFormatException notANumber) {
            say(next, false, in.say("scenario.study.refused.number"));
        } catch (IllegalArgumentException outOfRange) {
            say(next, false, in.say("scenario.study.refused.effort", Effort.MOST_REPLICATIONS));
        }
        form.seed().ifPresent(seed -> next.addFlashAttribute("seed", seed));
        form.replications().ifPresent(number -> next.addFlashAttribute("replications", number));
        return "redirect:/" + in.code() + "/desk/studies";
    }

    private static StudyDocument document(Form form) throws IOException {
        if (form.file().isPresent() && !form.file().get().isEmpty()) {
            MultipartFile file = form.file().get();
            String name = Optional.ofNullable(file.getOriginalFilename()).orElse("study.yaml");
            return StudyFiles.read(name, new String(file.getBytes(), StandardCharsets.UTF_8));
        }
        String name = form.worked().orElse("");
        return StudyFiles.find(name)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.BAD_REQUEST,
                        "no worked study '%s'; there are %s".formatted(name, StudyFiles.workedNames())));
    }

    private static Effort effort(Form form, StudyDocument document) {
        String seed = form.seed()
                .map(String::strip)
                .filter(words -> !words.isEmpty())
                .orElse(Long.toString(Effort.USUAL_SEED));
        int replications = form.replications()
                .map(String::strip)
                .filter(words -> !words.isEmpty())
                .map(Integer::parseInt)
                .orElse(document.replications());
        return new Effort(Long.parseLong(seed), replications, 1);
    }

    /** Runs what a document binds on this node, when it was made on another one. */
    @PostMapping("/here")
    String here(@RequestParam String document, Locale locale) {
        Holder holder = maker();
        StudyAgreements.Agreed agreed = Optional.of(document)
                .filter(hex -> hex.matches("[0-9a-f]{64}"))
                .flatMap(hex -> agreements.find(new Hash(hex)))
                .orElseThrow(
                        () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no study with the hash " + document));
        return "redirect:" + address(runs.make(holder, agreed.binding()), words(locale));
    }

    @GetMapping("/{study}")
    String page(@PathVariable String study, Locale locale, Model model) {
        Holder holder = signedIn.holder();
        model.addAttribute("page", pages.page(find(study, holder), holder, words(locale)));
        return "scenario/desk-study";
    }

    @GetMapping(value = "/{study}/status.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, Object> status(@PathVariable String study, Locale locale) {
        StudyRun run = find(study, signedIn.holder());
        StudyWords in = words(locale);
        Optional<StudyPage.Progress> progress =
                runs.progress(run).or(() -> runs.checking(run)).map(found -> StudyPages.progress(found, in));
        return Map.of(
                "done",
                !run.state().underWay() && progress.isEmpty(),
                "words",
                progress.map(StudyPage.Progress::words).orElse(""));
    }

    @GetMapping("/{study}/results.csv")
    ResponseEntity<byte[]> csv(@PathVariable String study) {
        StudyRun run = find(study, signedIn.holder());
        return StudyDownloads.answer(StudyCsv.of(result(run)), StudyDownloads.CSV, run.study() + ".csv");
    }

    @GetMapping("/{study}/results.json")
    ResponseEntity<byte[]> json(@PathVariable String study) {
        StudyRun run = find(study, signedIn.holder());
        return StudyDownloads.answer(ResultText.of(result(run)), MediaType.APPLICATION_JSON, run.study() + ".json");
    }

    @GetMapping("/{study}/study.yaml")
    ResponseEntity<byte[]> yaml(@PathVariable String study) {
        StudyRun run = find(study, signedIn.holder());
        return StudyDownloads.answer(run.yaml(), StudyDownloads.YAML, run.study() + ".yaml");
    }

    @GetMapping("/{study}/report.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String study, Locale locale) {
        Holder holder = signedIn.holder();
        StudyRun run = find(study, holder);
        Language language = Language.of(locale);
        return downloads.pdf(pages.page(run, holder, words.language(language)), language, run.study() + ".pdf");
    }

    private StudyResult result(StudyRun run) {
        return runs.result(run)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "the run '%s' has no result".formatted(run.id())));
    }

    @PostMapping("/{study}/cancel")
    String cancel(@PathVariable String study, Locale locale, RedirectAttributes next) {
        StudyRun run = own(study);
        runs.cancel(run);
        return back(run, "scenario.study.done.cancel", locale, next);
    }

    @PostMapping("/{study}/again")
    String again(@PathVariable String study, Locale locale, RedirectAttributes next) {
        StudyRun run = own(study);
        runs.again(run);
        return back(run, "scenario.study.done.again", locale, next);
    }

    @PostMapping("/{study}/check")
    String check(@PathVariable String study, Locale locale, RedirectAttributes next) {
        StudyRun run = own(study);
        CompletableFuture<Void> unused = runs.check(run);
        return back(run, "scenario.study.done.check", locale, next);
    }

    @PostMapping("/{study}/propose")
    String propose(@PathVariable String study, @RequestParam String option, Locale locale, RedirectAttributes next) {
        if (!StudyPages.mayPropose(signedIn.holder())) {
            throw new AccessDeniedException("only executive secretaries and co-leads propose");
        }
        StudyRun run = own(study);
        StudyWords in = words(locale);
        try {
            StudyAgreements.Proposal proposal = agreements.propose(run, option, signedIn.holder());
            if (proposal.outcome() instanceof ActOutcome.Refused refused) {
                say(next, false, in.say(refused.messageKey(), refused.details().toArray()));
                return "redirect:" + address(run, in);
            }
            return "redirect:/" + in.code() + "/desk/documents/"
                    + proposal.document().hex();
        } catch (IllegalArgumentException unfit) {
            say(next, false, in.say("scenario.study.refused.propose"));
            return "redirect:" + address(run, in);
        }
    }

    private static void say(RedirectAttributes next, boolean good, String words) {
        next.addFlashAttribute("notice", new Notice(good, words));
    }

    private String back(StudyRun run, String key, Locale locale, RedirectAttributes next) {
        StudyWords in = words(locale);
        say(next, true, in.say(key));
        return "redirect:" + address(run, in);
    }

    private Holder maker() {
        Holder holder = signedIn.holder();
        if (!StudyPages.mayMake(holder)) {
            throw new AccessDeniedException("the role does not open this form");
        }
        return holder;
    }

    private StudyRun own(String id) {
        Holder holder = maker();
        return runs.find(id)
                .filter(run -> run.office().equals(holder.office()))
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "no study '%s' of office %s".formatted(id, holder.office())));
    }

    /** A run of the holder's office, or one that was put before both countries; others are not found. */
    private StudyRun find(String id, Holder holder) {
        return runs.find(id)
                .filter(run -> run.office().equals(holder.office())
                        || !agreements.of(run).isEmpty())
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "no study '%s' of office %s".formatted(id, holder.office())));
    }

    private StudyWords words(Locale locale) {
        return words.language(Language.of(locale));
    }

    private static String address(StudyRun run, StudyWords in) {
        return "/" + in.code() + "/desk/studies/" + run.id();
    }
}
