package org.garita.app.scenario.study.web;

import java.util.List;
import java.util.Locale;
import org.garita.app.accord.Hash;
import org.garita.app.scenario.study.ResultText;
import org.garita.app.scenario.study.StudyFiles;
import org.garita.app.scenario.study.StudyResult;
import org.garita.app.scenario.study.StudyWords;
import org.garita.app.scenario.study.run.StudyAgreements;
import org.garita.app.scenario.study.run.StudyAgreements.Agreed;
import org.garita.kernel.text.Language;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Public pages and files of the studies that both countries endorsed, and the files of the worked studies. */
@Controller
@RequestMapping("/{language:en|es}/studies")
class PublicStudyController {
    private static final String ONE = "/{hash:[0-9a-f]{64}}";

    private final StudyAgreements agreements;
    private final StudyPages pages;
    private final StudyDownloads downloads;
    private final StudyWords.In words;

    PublicStudyController(StudyAgreements agreements, StudyPages pages, StudyDownloads downloads, StudyWords.In words) {
        this.agreements = agreements;
        this.pages = pages;
        this.downloads = downloads;
        this.words = words;
    }

    /**
     * All studies for everyone.
     *
     * @param code language
     * @param agreed documents in force
     * @param worked studies that come with the program
     */
    record StudiesPage(String code, List<StudyPage.Paper> agreed, List<StudyListPage.Worked> worked) {}

    @GetMapping
    String all(Locale locale, Model model) {
        StudyWords in = words.language(Language.of(locale));
        model.addAttribute(
                "page",
                new StudiesPage(
                        in.code(),
                        agreements.inForce().stream()
                                .map(agreed -> pages.paper(agreed, in))
                                .toList(),
                        worked(in)));
        return "scenario/studies";
    }

    static List<StudyListPage.Worked> worked(StudyWords in) {
        return StudyFiles.workedNames().stream()
                .map(name -> StudyFiles.find(name).orElseThrow())
                .map(study -> new StudyListPage.Worked(
                        study.id(),
                        in.in(study.name()),
                        in.in(study.about()),
                        StudyPages.kind(study.question().kind())))
                .toList();
    }

    @GetMapping("/files/{name}.yaml")
    ResponseEntity<byte[]> yaml(@PathVariable String name) {
        if (!StudyFiles.workedNames().contains(name)) {
            throw new ResponseStatusException(
                    HttpStatus.NOT_FOUND,
                    "no worked study '%s'; there are %s".formatted(name, StudyFiles.workedNames()));
        }
        return StudyDownloads.answer(StudyFiles.yaml(name), StudyDownloads.YAML, name + ".yaml");
    }

    @GetMapping(ONE)
    String page(@PathVariable String hash, Locale locale, Model model) {
        model.addAttribute("page", pages.agreed(find(hash), words.language(Language.of(locale))));
        return "scenario/study";
    }

    @GetMapping(ONE + "/results.csv")
    ResponseEntity<byte[]> csv(@PathVariable String hash) {
        return StudyDownloads.answer(StudyCsv.of(result(hash)), StudyDownloads.CSV, "garita-study.csv");
    }

    @GetMapping(ONE + "/results.json")
    ResponseEntity<byte[]> json(@PathVariable String hash) {
        return StudyDownloads.answer(ResultText.of(result(hash)), MediaType.APPLICATION_JSON, "garita-study.json");
    }

    @GetMapping(ONE + "/study.yaml")
    ResponseEntity<byte[]> file(@PathVariable String hash) {
        return StudyDownloads.answer(find(hash).binding().studyYaml(), StudyDownloads.YAML, "study.yaml");
    }

    @GetMapping(ONE + "/report.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String hash, Locale locale) {
        Language language = Language.of(locale);
        return downloads.pdf(pages.agreed(find(hash), words.language(language)), language, "garita-study.pdf");
    }

    private StudyResult result(String hash) {
        return agreements
                .kept(find(hash).binding())
                .result()
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "this node keeps no run with the numbers of the document " + hash));
    }

    /** Only what binds both countries is public. */
    private Agreed find(String hash) {
        return agreements
                .find(new Hash(hash))
                .filter(agreed -> agreed.file().standing().isInForce())
                .orElseThrow(() ->
                        new ResponseStatusException(HttpStatus.NOT_FOUND, "no study in force with the hash " + hash));
    }
}
