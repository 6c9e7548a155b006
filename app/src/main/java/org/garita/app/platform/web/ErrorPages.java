package org.garita.app.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.garita.app.platform.Addresses;
import org.garita.kernel.text.Language;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What a reader sees when a request fails, in both languages, and the one place that logs a failure. A page names a
 * reference that the log repeats, and never the failure itself.
 */
// message keys: platform.error.*
@Controller
class ErrorPages implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final Map<Integer, String> KINDS = Map.of(
            400,
            "bad-request",
            403,
            "forbidden",
            404,
            "not-found",
            405,
            "not-allowed",
            413,
            "too-large",
            429,
            "too-many");

    /** Addresses of programs, which are told what is wrong as data. */
    private static final List<String> DATA = List.of("/api/", "/compat/", "/v3/", "/actuator/");

    private final SecureRandom random = new SecureRandom();

    /**
     * What the page shows.
     *
     * @param code language of the page, which begins its links
     * @param status HTTP status
     * @param heading message key of the heading
     * @param words message key of what to do next
     * @param reference what the log calls this failure, null when nothing failed on our side
     */
    record ErrorPage(
            String code,
            int status,
            String heading,
            String words,
            @Nullable String reference) {}

    @RequestMapping("/error")
    Object error(HttpServletRequest request, Model model) {
        int status = status(request);
        String path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed ? failed : "/";
        String reference = status >= 500 ? log(request, path, status) : null;
        if (DATA.stream().anyMatch(path::startsWith)) {
            return problem(status, path, reference);
        }
        String kind = "platform.error." + KINDS.getOrDefault(status, status < 500 ? "bad-request" : "failed");
        Language language = Addresses.language(path).orElseGet(() -> LanguageInAddress.wished(request));
        model.addAttribute(
                "page", new ErrorPage(language.code(), status, kind + ".heading", kind + ".words", reference));
        return "platform/error";
    }

    private static int status(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return status instanceof Integer code ? code : HttpStatus.NOT_FOUND.value();
    }

    private String log(HttpServletRequest request, String path, int status) {
        byte[] bytes = new byte[4];
        random.nextBytes(bytes);
        String reference = HexFormat.of().formatHex(bytes);
        Throwable cause =
                request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown ? thrown : null;
        LOG.error("failure {}: {} {} answered {}", reference, request.getMethod(), path, status, cause);
        return reference;
    }

    private static ResponseEntity<ProblemDetail> problem(int status, String path, @Nullable String reference) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setInstance(java.net.URI.create(path));
        if (reference != null) {
            problem.setProperty("reference", reference);
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
