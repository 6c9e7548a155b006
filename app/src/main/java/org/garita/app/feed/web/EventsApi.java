package org.garita.app.feed.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.garita.app.feed.events.EventStream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** The stream of events of the open data. */
@RestController
@CrossOrigin(methods = {RequestMethod.GET, RequestMethod.HEAD})
@Tag(name = "Waits", description = "Waits as reported, now and in the past; one row per crossing and lane kind.")
class EventsApi {
    private final EventStream stream;

    EventsApi(EventStream stream) {
        this.stream = stream;
    }

    @GetMapping(value = "/api/v1/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "Tells of each new board as a server-sent event, beginning with the present one",
            description =
                    "Event board: published_at, as_of, source, freshness, measured_at (the minute of the measured board, null before anything was measured), and changed, the ids of the crossings of which something else is said than before, reported or measured. A comment every 15 seconds keeps the connection. At most 500 readers; the next one is answered 503 with Retry-After.")
    @ApiResponse(
            responseCode = "200",
            description = "a stream that does not end by itself",
            content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE))
    void events(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if ("HEAD".equals(request.getMethod())) {
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        } else if (!stream.open(request, response)) {
            response.setHeader("Retry-After", "60");
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
        }
    }
}
