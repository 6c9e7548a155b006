package org.garita.app.waits.advice.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.garita.app.WholeApplication;
import org.garita.app.accord.Accords;
import org.garita.app.accord.Act;
import org.garita.app.accord.ActOutcome;
import org.garita.app.accord.Hash;
import org.garita.app.accord.Signer;
import org.garita.app.identity.ActingAs;
import org.garita.app.identity.OfficeId;
import org.garita.app.identity.Role;
import org.garita.app.waits.ClassMeasure;
import org.garita.app.waits.CrossingMeasure;
import org.garita.app.waits.MeasuredBoard;
import org.garita.app.waits.MeasuredRoom;
import org.garita.app.waits.advice.WaitTargets;
import org.garita.app.waits.demonstration.DemonstrationCrossing;
import org.garita.kernel.lane.Direction;
import org.garita.kernel.lane.LaneClass;
import org.garita.kernel.lane.LaneKind;
import org.garita.kernel.lane.Mode;
import org.garita.kernel.place.Country;
import org.garita.kernel.text.Text;
import org.garita.measurement.wait.Method;
import org.garita.measurement.wait.Quality;
import org.garita.measurement.wait.Quantity;
import org.garita.measurement.wait.WaitValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Advice at the desk: only on targets that both endorsed; taken or declined by a chief; kept, and judged an hour later. */
@WholeApplication
class DeskAdviceTest {
    /** Monday 10:00 on the clock of the simulated crossing. */
    private static final Instant MONDAY = Instant.parse("2026-11-23T18:00:00Z");

    private static final RequestPostProcessor CHIEF =
            ActingAs.holder("ysleta-director", "us-cbp-ysleta", Role.PORT_DIRECTOR);
    private static final String DECIDE = "/en/desk/advice/simulated-crossing/primary/decide";

    @Autowired
    private MockMvc browser;

    @Autowired
    private MeasuredRoom room;

    @Autowired
    private Accords accords;

    @Autowired
    private WaitTargets targets;

    @Autowired
    private AdviceDesk desk;

    @Autowired
    private AdviceStore store;

    @Autowired
    private Clock clock;

    @AfterEach
    void nothingIsMeasured() {
        room.publish(MeasuredBoard.empty(clock.instant()));
    }

    private String page(String address) throws Exception {
        MockHttpServletResponse answer =
                browser.perform(get(address).with(CHIEF)).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private void measure(double general) {
        room.publish(new MeasuredBoard(
                MONDAY,
                Map.of(
                        DemonstrationCrossing.ID,
                        new CrossingMeasure(
                                DemonstrationCrossing.ID,
                                MONDAY,
                                true,
                                Optional.empty(),
                                List.of(
                                        measured("sentri", LaneClass.SENTRI, 2, 1, 2),
                                        measured("ready", LaneClass.READY, 4, 1, 3),
                                        measured("general", LaneClass.GENERAL, general, general * 68 / 180, 3))))));
    }

    private static ClassMeasure measured(String id, LaneClass lane, double waiting, double minutes, double lanes) {
        WaitValue expected = new WaitValue(
                MONDAY.toEpochMilli(),
                0,
                Quantity.EXPECTED,
                MONDAY.toEpochMilli(),
                MONDAY.toEpochMilli(),
                new WaitValue.Minutes(minutes, minutes * .8, minutes * 1.2),
                false,
                9,
                120,
                Quality.GOOD,
                Method.ANCHORED_LANE_PLAN,
                true);
        return new ClassMeasure(
                id,
                new Text(id, id),
                new LaneKind(Mode.PASSENGER_VEHICLE, lane),
                Direction.NORTHBOUND,
                OptionalDouble.of(waiting),
                OptionalDouble.of(lanes),
                List.of(expected));
    }

    private void agree() throws Exception {
        String signing = String.valueOf(browser.perform(post("/en/desk/advice/simulated-crossing/propose")
                        .with(ActingAs.secretary(Country.US))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        Hash hash = new Hash(signing.substring(signing.lastIndexOf('/') + 1));
        for (String office : List.of("us-esc", "mx-esc")) {
            assertThat(accords.act(new Act.Endorse(hash), Signer.office(new OfficeId(office))))
                    .isInstanceOf(ActOutcome.Recorded.class);
        }
    }

    @Test
    void an_advice_is_taken_by_the_chief_kept_and_judged_an_hour_later() throws Exception {
        assertThat(page("/en/desk/advice"))
                .contains(
                        "No advice: no target of these classes is in force", "No advice: nothing is measured here now");
        agree();
        measure(150);
        assertThat(page("/en/desk/advice"))
                .contains("Targets bind both countries.", "Advice:", "Cars, general lanes for", "Take this advice")
                .contains("in four of five runs");
        assertThat(page("/es/desk/advice")).contains("Consejo:", "Tomar este consejo", "Motivo para rechazar");
        assertThat(page("/en/wait-targets")).contains("Cars, general lanes", "30 min", "not measured");

        assertThat(decide("0", "take", "")).contains("older than what is measured now");
        assertThat(decide(minute(), "decline", "")).contains("declined with a reason");
        assertThat(decide(minute(), "take", "")).contains("Taken and recorded");
        assertThat(page("/en/desk/advice"))
                .contains("An advice was taken less than half an hour ago", "taken", "an hour after the decision");
        assertThat(decide(minute(), "take", "")).contains("Not recorded");

        follower(Duration.ofMinutes(10)).look();
        AdviceFollower later = follower(Duration.ofMinutes(61));
        later.look();
        Decision kept = store.since(DemonstrationCrossing.ID, clock.instant().minusSeconds(3600))
                .get(0);
        assertThat(kept.outcome().orElseThrow().minutes()).hasValue(150 * 68 / 180.0);
        assertThat(page("/en/desk/advice/history.csv"))
                .contains("simulated-crossing,primary,us-cbp-ysleta,taken,as_advised,\"\"")
                .contains("general,30.0");
    }

    private AdviceFollower follower(Duration after) {
        return new AdviceFollower(desk, store, targets, Clock.offset(clock, after));
    }

    private static String minute() {
        return Long.toString(MONDAY.toEpochMilli());
    }

    private String decide(String minute, String decision, String reason) throws Exception {
        page("/en/desk/advice");
        Object notice = browser.perform(post(DECIDE)
                        .param("minute", minute)
                        .param("decision", decision)
                        .param("reason", reason)
                        .with(CHIEF)
                        .with(csrf()))
                .andReturn()
                .getFlashMap()
                .get("notice");
        return String.valueOf(notice);
    }

    @Test
    void only_the_chief_of_a_port_decides_there() throws Exception {
        int status = browser.perform(post("/en/desk/advice/pharr/primary-trucks/decide")
                        .param("decision", "take")
                        .with(CHIEF)
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus();
        assertThat(status).isEqualTo(403);
    }
}
