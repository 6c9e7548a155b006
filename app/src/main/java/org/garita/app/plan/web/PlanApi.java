package org.garita.app.plan.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.garita.app.plan.ActionFilter;
import org.garita.app.plan.PlanView;
import org.garita.app.plan.Plans;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The actions of a plan as open data. */
@RestController
@RequestMapping("/api/v1/plans/{plan}")
@Tag(name = "plans")
class PlanApi {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Plans plans;

    PlanApi(Plans plans) {
        this.plans = plans;
    }

    @Operation(summary = "Every text of every action of a plan, in both languages, with where it stands today")
    @GetMapping(path = "/actions.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ActionEntry.Answer json(@PathVariable String plan) {
        PlanView found = PlanController.find(plans, plan);
        return new ActionEntry.Answer(found.id().value(), found.kind(), found.adopted(), found.ends(), entries(found));
    }

    @Operation(summary = "The same as a table, one line for each text")
    @GetMapping(path = "/actions.csv")
    ResponseEntity<String> csv(@PathVariable String plan) {
        return ResponseEntity.ok().contentType(CSV).body(ActionTable.csv(entries(PlanController.find(plans, plan))));
    }

    private List<ActionEntry> entries(PlanView plan) {
        return plans.actions(plan.id(), ActionFilter.ALL).stream()
                .map(ActionEntry::of)
                .toList();
    }
}
