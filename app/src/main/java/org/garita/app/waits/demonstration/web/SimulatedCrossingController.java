package org.garita.app.waits.demonstration.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.garita.app.waits.demonstration.DemonstrationCrossing;
import org.garita.app.waits.demonstration.SimulatedCrossing;
import org.garita.app.waits.words.MeasuredWords;
import org.garita.kernel.text.Language;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** The page of the simulated crossing and its values as a file; neither is there where no such crossing runs. */
@Controller
@Tag(name = "Simulated crossing", description = "A made-up port, measured as a real one would be. Demonstration only.")
class SimulatedCrossingController {
    private static final String RETRY_SECONDS = "15";

    private final DemonstrationCrossing demonstration;
    private final MessageSource messages;

    SimulatedCrossingController(DemonstrationCrossing demonstration, MessageSource messages) {
        this.demonstration = demonstration;
        this.messages = messages;
    }

    @GetMapping("/{lang:en|es}/simulated-crossing")
    String page(@PathVariable String lang, Model model) {
        refuseWhereThereIsNone();
        SimulatedCrossing crossing = demonstration.published();
        model.addAttribute("page", crossing == null ? SimulatedCrossingPages.starting(lang) : page(crossing, lang));
        return "waits/simulated-crossing";
    }

    private SimulatedCrossingPage page(SimulatedCrossing crossing, String lang) {
        Language language = lang.equals("es") ? Language.ES : Language.EN;
        MeasuredWords words =
                new MeasuredWords(messages, language, crossing.layout().zone());
        return new SimulatedCrossingPages(crossing, words).page();
    }

    @GetMapping(value = "/api/v1/simulated-crossing.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @CrossOrigin
    @ResponseBody
    @Operation(
            summary = "Waits of the simulated crossing in the last 12 hours, measured and true",
            description =
                    "A made-up port: no figure is about any crossing. A value without a number has minutes null and a quality that says why: insufficient, closed or silent. 404 where no simulated crossing runs, 503 until its past hours are played.")
    ResponseEntity<SimulatedCrossingFile> json() {
        refuseWhereThereIsNone();
        SimulatedCrossing crossing = demonstration.published();
        if (crossing == null) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                    .body(SimulatedCrossingFile.starting());
        }
        return ResponseEntity.ok(SimulatedCrossingFile.of(crossing));
    }

    private void refuseWhereThereIsNone() {
        if (!demonstration.shown()) {
            throw new ResponseStatusException(
                    HttpStatus.NOT_FOUND,
                    "no simulated crossing runs here: garita.demonstration.crossing is false, or this is no demonstration");
        }
    }
}
