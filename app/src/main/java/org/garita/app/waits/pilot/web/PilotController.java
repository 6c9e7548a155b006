package org.garita.app.waits.pilot.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.garita.app.accord.Hash;
import org.garita.app.waits.pilot.BaselineRoom;
import org.garita.app.waits.pilot.KeptBaseline;
import org.garita.app.waits.pilot.Pilot;
import org.garita.app.waits.pilot.PilotRegister;
import org.garita.app.waits.pilot.PilotWords;
import org.garita.kernel.text.Language;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The register of pilots for everyone, and locked baselines as files. */
@Controller
@RequestMapping("/{language:en|es}/pilots")
class PilotController {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final PilotRegister register;
    private final BaselineRoom baselines;
    private final PilotPages pages;
    private final PilotWords.In words;

    PilotController(PilotRegister register, BaselineRoom baselines, PilotPages pages, PilotWords.In words) {
        this.register = register;
        this.baselines = baselines;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping
    String all(Locale locale, Model model) {
        model.addAttribute("page", pages.register(words.language(Language.of(locale))));
        return "waits/pilots";
    }

    @GetMapping("/{pilot}")
    String one(@PathVariable String pilot, Locale locale, Model model) {
        model.addAttribute("page", pages.page(find(pilot), words.language(Language.of(locale))));
        return "waits/pilot";
    }

    @GetMapping("/{pilot}/{hash:[0-9a-f]{64}}.csv")
    ResponseEntity<byte[]> csv(@PathVariable String pilot, @PathVariable String hash) {
        KeptBaseline kept = locked(pilot, hash);
        return answer(BaselineCsv.of(kept.baseline()), CSV, name(kept) + ".csv");
    }

    @GetMapping("/{pilot}/{hash:[0-9a-f]{64}}.json")
    ResponseEntity<byte[]> json(@PathVariable String pilot, @PathVariable String hash) {
        KeptBaseline kept = locked(pilot, hash);
        return answer(kept.text(), MediaType.APPLICATION_JSON, name(kept) + ".json");
    }

    private static String name(KeptBaseline kept) {
        return "garita-baseline-%s-%s".formatted(kept.crossing(), kept.simulated() ? "simulated" : "measured");
    }

    private static ResponseEntity<byte[]> answer(String text, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private Pilot find(String id) {
        return register.find(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no pilot '%s'".formatted(id)));
    }

    /** Only what is locked is public, and only while its text is the one that was computed. */
    private KeptBaseline locked(String pilot, String hash) {
        Pilot of = find(pilot);
        return baselines
                .find(new Hash(hash))
                .filter(kept -> kept.crossing().equals(of.crossing()))
                .filter(kept -> kept.locked().isPresent() && kept.intact())
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "no locked baseline of %s with the hash %s".formatted(pilot, hash)));
    }
}
