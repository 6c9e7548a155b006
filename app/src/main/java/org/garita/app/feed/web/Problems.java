package org.garita.app.feed.web;

import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells what is wrong with a question, as a problem document (RFC 9457) that names parameter and value. */
@RestControllerAdvice(
        assignableTypes = {
            CrossingsApi.class,
            WaitsApi.class,
            ForecastApi.class,
            QualityApi.class,
            CompatApi.class,
            CompatRssApi.class,
            CompatHistoryApi.class
        })
class Problems {
    @ExceptionHandler
    ResponseEntity<ProblemDetail> bad(BadQuestion question) {
        String why = Optional.ofNullable(question.getMessage()).orElse("");
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(question.status(), why);
        problem.setProperty("parameter", question.parameter());
        problem.setProperty("value", question.value());
        return ResponseEntity.status(question.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
