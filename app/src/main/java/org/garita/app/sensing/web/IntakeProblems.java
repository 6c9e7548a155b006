package org.garita.app.sensing.web;

import org.garita.app.sensing.intake.BadBatch;
import org.garita.app.sensing.store.StoreBusy;
import org.garita.kernel.text.Text;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells why a batch was not taken, as a problem document (RFC 9457) in both languages. */
@RestControllerAdvice(assignableTypes = IntakeApi.class)
class IntakeProblems {
    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(IntakeRefused refused) {
        return problem(refused.status(), refused.why());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> bad(BadBatch bad) {
        return problem(HttpStatus.BAD_REQUEST, bad.why());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> busy(StoreBusy busy) {
        return problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                new Text(
                        "too many batches wait to be written. Nothing of this one was kept: send it again under the same id.",
                        "demasiados lotes esperan a ser escritos. De este no se guardó nada: envíelo de nuevo con el mismo identificador."));
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, Text why) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, why.en());
        problem.setProperty("detail_es", why.es());
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            answer.header("Retry-After", "1");
        } else if (status == HttpStatus.TOO_MANY_REQUESTS) {
            answer.header("Retry-After", "60");
        } else if (status == HttpStatus.UNAUTHORIZED) {
            answer.header("WWW-Authenticate", "Bearer");
        }
        return answer.body(problem);
    }
}
