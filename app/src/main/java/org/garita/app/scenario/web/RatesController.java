package org.garita.app.scenario.web;

import org.garita.app.scenario.RateFiles;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The table of emission rates as a file, to begin an own one from; beside the card that says how it is used. */
@Controller
class RatesController {
    @GetMapping("/{language:en|es}/methods/emissions/rates.yaml")
    ResponseEntity<byte[]> rates() {
        return ResultFiles.answer(RateFiles.shippedYaml(), ResultFiles.YAML, "garita-emission-rates.yaml");
    }
}
