package org.garita.app.portal.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.garita.kernel.lane.LaneKind;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Files by which somebody follows a crossing without giving an address: news of unusual waits, and a calendar of short ones. */
@Controller
@RequestMapping("/{lang:en|es}/crossings/{id}")
class FollowAddress {
    private static final MediaType RSS = new MediaType("application", "rss+xml", StandardCharsets.UTF_8);
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final CrossingRoom room;

    FollowAddress(CrossingRoom room) {
        this.room = room;
    }

    @GetMapping("/follow.rss")
    ResponseEntity<byte[]> news(@PathVariable String lang, @PathVariable String id) {
        CrossingAhead ahead = room.ahead(lang, id);
        return file(FollowFiles.rss(channel(ahead, "portal.follow.rss", ""), new FollowMaker(ahead).unusual()), RSS);
    }

    @GetMapping("/follow.ics")
    ResponseEntity<byte[]> calendar(
            @PathVariable String lang, @PathVariable String id, @RequestParam(defaultValue = "") String lane) {
        CrossingAhead ahead = room.ahead(lang, id);
        LaneKind kind = ahead.lane(lane);
        return file(
                FollowFiles.calendar(
                        channel(ahead, "portal.follow.ics", ahead.laneWords(kind)),
                        new FollowMaker(ahead).shortest(kind)),
                CALENDAR);
    }

    // message keys: portal.follow.rss.* portal.follow.ics.*
    private static FollowFiles.Channel channel(CrossingAhead ahead, String key, String lane) {
        PageWords words = ahead.words();
        String label = ahead.crossing().label().in(words.language());
        String page = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(MapViewMaker.link(words.language(), ahead.crossing().id()) + "/ahead")
                .toUriString();
        return new FollowFiles.Channel(
                words.say(key + ".title", label, lane),
                words.say(key + ".about"),
                page,
                words.language(),
                ahead.forecasts().issuedAt().orElse(ahead.now()));
    }

    private static ResponseEntity<byte[]> file(String text, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
