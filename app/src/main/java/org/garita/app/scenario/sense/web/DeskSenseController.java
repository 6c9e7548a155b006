package org.garita.app.scenario.sense.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.garita.app.identity.Holder;
import org.garita.app.identity.SignedIn;
import org.garita.app.scenario.PortFileRefused;
import org.garita.app.scenario.SensorFiles;
import org.garita.app.scenario.sense.run.OfficeSense;
import org.garita.app.scenario.sense.run.SenseRefused;
import org.garita.app.scenario.sense.run.SenseRuns;
import org.garita.kernel.text.Language;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The desk's pages of virtual sensors: an office runs its own and takes the files away. */
@Controller
@RequestMapping("/{language:en|es}/desk/sense")
class DeskSenseController {
    private static final MediaType ZIP = new MediaType("application", "zip");
    private static final MediaType YAML = new MediaType("application", "yaml", StandardCharsets.UTF_8);

    private final SenseRuns runs;
    private final SensePages pages;
    private final SignedIn signedIn;
    private final Words.In words;

    DeskSenseController(SenseRuns runs, SensePages pages, SignedIn signedIn, Words.In words) {
        this.runs = runs;
        this.pages = pages;
        this.signedIn = signedIn;
        this.words = words;
    }

    @GetMapping
    String all(Locale locale, Model model) {
        Optional<SenseForm> typed = Optional.ofNullable((SenseForm) model.getAttribute("form"));
        model.addAttribute("page", pages.list(signedIn.holder(), typed, words(locale)));
        return "scenario/desk-sense-list";
    }

    @PostMapping
    String make(SenseForm form, Locale locale, RedirectAttributes next) throws IOException {
        Holder holder = maker();
        Words in = words(locale);
        try {
            OfficeSense made = runs.make(
                    holder, form.place().orElse(""), form.own(), form.monday(), form.wholeDays(), form.wholeSeed());
            CompletableFuture<Void> unused = runs.run(made);
            return "redirect:" + SensePages.address(made, in);
        } catch (SenseRefused refused) {
            next.addFlashAttribute(Notice.NAME, Notice.refused(in, refused));
        } catch (PortFileRefused refused) {
            next.addFlashAttribute(Notice.NAME, Notice.refused(in, refused));
        }
        next.addFlashAttribute("form", form.again());
        return "redirect:/" + in.code() + "/desk/sense";
    }

    /** The sensors of a worked port as a file, to begin an own one from. */
    @GetMapping("/sensors/{port}.yaml")
    ResponseEntity<byte[]> usual(@PathVariable String port) {
        if (!SensorFiles.names().contains(port)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no worked port '%s'".formatted(port));
        }
        return yaml(SensorFiles.yaml(port), port + "-sensors.yaml");
    }

    @GetMapping("/{sense}")
    String page(@PathVariable String sense, @RequestParam Optional<Integer> day, Locale locale, Model model) {
        Holder holder = signedIn.holder();
        OfficeSense run = find(sense, holder);
        OptionalInt shown = day.filter(one -> one >= 1 && one <= run.days())
                .map(one -> OptionalInt.of(one - 1))
                .orElse(OptionalInt.empty());
        model.addAttribute("page", pages.page(run, holder, shown, words(locale)));
        return "scenario/desk-sense";
    }

    @GetMapping(value = "/{sense}/status.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, Object> status(@PathVariable String sense, Locale locale) {
        OfficeSense run = find(sense, signedIn.holder());
        Words in = words(locale);
        return Map.of(
                "done",
                !run.state().underWay(),
                "words",
                runs.standing(run)
                        .map(standing -> SensePages.progress(standing, in).words())
                        .orElse(""));
    }

    @GetMapping("/{sense}/operator.zip")
    ResponseEntity<Resource> operator(@PathVariable String sense) {
        OfficeSense run = find(sense, signedIn.holder());
        return archive(runs.operator(run), run, "operator");
    }

    @GetMapping("/{sense}/truth.zip")
    ResponseEntity<Resource> truth(@PathVariable String sense) {
        OfficeSense run = find(sense, signedIn.holder());
        return archive(runs.truth(run), run, "truth");
    }

    @GetMapping("/{sense}/sensors.yaml")
    ResponseEntity<byte[]> sensors(@PathVariable String sense) {
        OfficeSense run = find(sense, signedIn.holder());
        return yaml(run.sensors().yaml(), run.port().worked() + "-sensors.yaml");
    }

    private static ResponseEntity<Resource> archive(Optional<Path> file, OfficeSense run, String what) {
        Path found = file.orElseThrow(() -> new ResponseStatusException(
                HttpStatus.NOT_FOUND, "the run '%s' has no archive %s".formatted(run.id(), what)));
        String name = "garita-sense-%s-%s.zip".formatted(run.port().worked(), what);
        return ResponseEntity.ok()
                .contentType(ZIP)
                .header(HttpHeaders.CONTENT_DISPOSITION, attached(name))
                .body(new FileSystemResource(found));
    }

    private static ResponseEntity<byte[]> yaml(String text, String name) {
        return ResponseEntity.ok()
                .contentType(YAML)
                .header(HttpHeaders.CONTENT_DISPOSITION, attached(name))
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String attached(String name) {
        return ContentDisposition.attachment().filename(name).build().toString();
    }

    @PostMapping("/{sense}/run")
    String run(@PathVariable String sense, Locale locale, RedirectAttributes next) {
        Words in = words(locale);
        OfficeSense run = find(sense, maker());
        try {
            CompletableFuture<Void> unused = runs.run(run);
            next.addFlashAttribute(Notice.NAME, Notice.done(in, "scenario.sense.done.run"));
        } catch (SenseRefused refused) {
            next.addFlashAttribute(Notice.NAME, Notice.refused(in, refused));
        }
        return "redirect:" + SensePages.address(run, in);
    }

    @PostMapping("/{sense}/cancel")
    String cancel(@PathVariable String sense, Locale locale, RedirectAttributes next) {
        Words in = words(locale);
        OfficeSense run = find(sense, maker());
        runs.cancel(run);
        next.addFlashAttribute(Notice.NAME, Notice.done(in, "scenario.sense.done.cancel"));
        return "redirect:" + SensePages.address(run, in);
    }

    @PostMapping("/{sense}/delete")
    String delete(@PathVariable String sense, Locale locale, RedirectAttributes next) {
        Words in = words(locale);
        OfficeSense run = find(sense, maker());
        try {
            runs.delete(run);
            next.addFlashAttribute(Notice.NAME, Notice.done(in, "scenario.sense.done.delete"));
            return "redirect:/" + in.code() + "/desk/sense";
        } catch (SenseRefused refused) {
            next.addFlashAttribute(Notice.NAME, Notice.refused(in, refused));
            return "redirect:" + SensePages.address(run, in);
        }
    }

    private Holder maker() {
        Holder holder = signedIn.holder();
        if (!SensePages.mayMake(holder)) {
            throw new AccessDeniedException("the role does not open this form");
        }
        return holder;
    }

    /** A run of the holder's office; others are not found, whoever asks. */
    private OfficeSense find(String id, Holder holder) {
        return runs.find(id)
                .filter(run -> run.office().equals(holder.office()))
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "no run '%s' of office %s".formatted(id, holder.office())));
    }

    private Words words(Locale locale) {
        return words.language(Language.of(locale));
    }
}
