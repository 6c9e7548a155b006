package org.garita.app.feed.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import java.net.URI;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The description of the open data as OpenAPI, at an address that belongs to its version. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    @Bean
    OpenAPI openData() {
        return new OpenAPI()
                .info(new Info()
                        .title("Garita open data")
                        .version("1")
                        .description(
                                "Border waits as reported and, apart from these, as measured; crossings, plans, in JSON, CSV, GeoJSON and as events; and the same reports in the exact form of CBP's feed. Fields may be added within a version; none is renamed or given another meaning.")
                        .license(new License().name(Edition.LICENCE)));
    }

    /** Leads from the generator's usual address, where the description was before, to its own. */
    @Controller
    static class FormerAddress {
        @GetMapping("/v3/api-docs")
        ResponseEntity<Void> description() {
            return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                    .location(URI.create("/api/v1/openapi.json"))
                    .build();
        }
    }
}
