package org.garita.app.waits.pilot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.garita.app.WholeApplication;
import org.garita.app.accord.Accords;
import org.garita.app.accord.Act;
import org.garita.app.accord.Document;
import org.garita.app.accord.Hash;
import org.garita.app.accord.Signer;
import org.garita.app.identity.ActingAs;
import org.garita.app.identity.OfficeId;
import org.garita.app.identity.Role;
import org.garita.app.plan.Evidence;
import org.garita.app.plan.PlanId;
import org.garita.app.plan.Plans;
import org.garita.app.waits.MeasuredHistory;
import org.garita.app.waits.MeasuredWaits;
import org.garita.app.waits.SaidWait;
import org.garita.app.waits.pilot.PilotStanding.State;
import org.garita.app.waits.store.PilotStore;
import org.garita.kernel.place.Country;
import org.garita.kernel.place.CrossingId;
import org.garita.kernel.sensor.Layout;
import org.garita.measurement.wait.WaitValue;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** From simulated readings of each of the seven to baselines that both countries endorsed, and the register from 0 to 7. */
@WholeApplication
class PilotDeskTest {
    private static final RequestPostProcessor SECRETARY =
            ActingAs.holder("us-secretary", "us-esc", Role.EXECUTIVE_SECRETARY);

    @Autowired
    private MockMvc browser;

    @Autowired
    private PilotRegister register;

    @Autowired
    private SimulatedReads simulated;

    @Autowired
    private BaselineRoom baselines;

    @Autowired
    private Accords accords;

    @Autowired
    private Plans plans;

    @Autowired
    private BaselineTask task;

    @Autowired
    private ReadsImport reads;

    @Autowired
    private MeasuredWaits waits;

    @Autowired
    private MeasuredHistory history;

    @Autowired
    private PilotStore store;

    @Autowired
    private JdbcTemplate jdbc;

    private MvcResult send(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(csrf()).with(SECRETARY)).andReturn();
    }

    private String body(String address) throws Exception {
        return browser.perform(get(address).with(SECRETARY))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static String said(MvcResult result) {
        return String.valueOf(result.getFlashMap().get("notice"));
    }

    private void endorse(Hash document, Country country) {
        accords.act(new Act.Endorse(document), Signer.office(new OfficeId(country.slug() + "-esc")))
                .row();
    }

    private State state(Pilot pilot) {
        return register.standing(pilot, true).state();
    }

    private KeptBaseline computed(Pilot pilot) throws Exception {
        String desk = "/en/desk/pilots/" + pilot.id();
        assertThat(said(send(post(desk + "/compute")
                        .param("kind", "simulated")
                        .param("from", "2026-01-05")
                        .param("until", "2026-01-09")
                        .param("seed", "7"))))
                .contains("computed");
        return baselines.of(pilot, true).get(0);
    }

    private Hash proposed(Pilot pilot, KeptBaseline kept) throws Exception {
        String desk = "/en/desk/pilots/" + pilot.id();
        send(post(desk + "/lock").param("baseline", kept.hash().hex()));
        String signing = String.valueOf(
                send(post(desk + "/propose").param("baseline", kept.hash().hex()))
                        .getResponse()
                        .getRedirectedUrl());
        assertThat(signing).startsWith("/en/desk/documents/");
        return new Hash(signing.substring(signing.lastIndexOf('/') + 1));
    }

    @Test
    void seven_pilots_go_from_nothing_to_concluded_as_both_countries_endorse_each_locked_baseline() throws Exception {
        assertThat(body("/en/pilots")).contains("0 of 7 on simulated data", "0 of 7 measured");
        assertThat(register.pilots())
                .allSatisfy(pilot -> assertThat(state(pilot)).isEqualTo(State.NOTHING));
        Pilot pharr = register.find("pharr").orElseThrow();

        assertThat(said(send(post("/en/desk/pilots/santa-teresa/data")
                        .param("days", "1")
                        .param("seed", "11"))))
                .contains("in the queue");
        Pilot smallest = register.find("santa-teresa").orElseThrow();
        simulated.make(smallest, 1, 11).get(2, TimeUnit.MINUTES);
        assertThat(state(smallest)).isEqualTo(State.RECEIVED);
        ImportedReads read =
                reads.run(SmallReads.made().folder(), pharr.crossing(), true).reads();
        for (Pilot pilot : register.pilots()) {
            if (!pilot.equals(pharr)) {
                copy(read, pilot.crossing());
            }
            assertThat(state(pilot)).as(pilot.id()).isEqualTo(State.RECEIVED);
        }

        KeptBaseline kept = computed(pharr);
        assertThat(state(pharr)).isEqualTo(State.COMPUTED);
        assertThat(commandLine()).as("the command gives the same text").isEqualTo(kept.text());
        assertThat(body("/en/pilots/pharr")).as("only what is locked is public").contains("No baseline is locked");
        Hash document = proposed(pharr, kept);
        assertThat(state(pharr)).isEqualTo(State.LOCKED);
        says(document, kept);

        endorse(document, Country.US);
        assertThat(state(pharr)).isEqualTo(State.LOCKED);
        assertThat(shown(document)).isZero();
        endorse(document, Country.MX);
        assertThat(state(pharr)).isEqualTo(State.CONCLUDED);
        assertThat(shown(document)).as("one exhibit of each country").isEqualTo(2);
        publicPage(kept);

        for (Pilot pilot : register.pilots()) {
            if (!pilot.equals(pharr)) {
                Hash other = proposed(pilot, computed(pilot));
                endorse(other, Country.MX);
                endorse(other, Country.US);
            }
        }
        assertThat(body("/en/pilots")).contains("7 of 7 on simulated data", "0 of 7 measured");
        assertThat(body("/es/pilots")).contains("7 de 7 con datos simulados", "0 de 7 con datos medidos");
        altered(kept);
    }

    /** The words of one crossing under another one, as if the same folder had been measured there. */
    private void copy(ImportedReads read, CrossingId crossing) {
        for (Layout.VehicleClass one : read.layout().classes()) {
            List<WaitValue> said =
                    waits.history(read.crossing(), one.id(), SpanWords.QUANTITY, read.from(), read.until()).stream()
                            .map(SaidWait::value)
                            .toList();
            history.append(crossing, true, copied(crossing), read.layout(), said);
        }
        store.add(new ImportedReads(
                copied(crossing),
                read.content(),
                crossing,
                true,
                read.folder(),
                read.layoutYaml(),
                read.from(),
                read.until(),
                read.words(),
                0,
                read.importedAt()));
    }

    private static String copied(CrossingId crossing) {
        return "copy-" + crossing;
    }

    private String commandLine() {
        StringWriter out = new StringWriter();
        int exit = task.run(
                List.of("pharr", "2026-01-05", "2026-01-09", "7", "--simulated", "--json"),
                new PrintWriter(out, true),
                new PrintWriter(new StringWriter()));
        assertThat(exit).isZero();
        return out.toString().strip();
    }

    private void says(Hash hash, KeptBaseline kept) {
        Document document = accords.find(hash).orElseThrow().document();
        assertThat(document.title().en()).contains("Pharr", "simulated");
        assertThat(document.title().es()).contains("Pharr", "simulado");
        assertThat(document.clauses())
                .anySatisfy(clause ->
                        assertThat(clause.text().en()).contains(kept.hash().hex(), "seed 7"));
        assertThat(document.clauses())
                .anySatisfy(clause -> assertThat(clause.text().es()).contains("Los datos son simulados"));
        assertThat(document.clauses().toString()).doesNotContain("{0}", "Optional", "waits.pilot");
    }

    private long shown(Hash document) {
        return plans.current(PlanId.DEMONSTRATION, 26).orElseThrow().progress().parts().stream()
                .filter(part -> part.part().id().equals("pharr"))
                .flatMap(part -> part.shown().stream())
                .filter(exhibit -> exhibit.evidence() instanceof Evidence.EndorsedDocument endorsed
                        && endorsed.document().equals(document))
                .count();
    }

    private void publicPage(KeptBaseline kept) throws Exception {
        assertThat(body("/en/pilots/pharr"))
                .contains(
                        "concluded",
                        "baseline-picture",
                        "Buffer index",
                        kept.hash().hex(),
                        "No figure made of them")
                .doesNotContain("??", "{0}", "Optional[");
        assertThat(body("/es/pilots/pharr")).contains("concluido", "pocos").doesNotContain("??", "{0}", "Optional[");
        assertThat(Hash.of(body("/en/pilots/pharr/" + kept.hash() + ".json"))).isEqualTo(kept.hash());
        String csv = body("/en/pilots/pharr/" + kept.hash() + ".csv");
        int columns = csv.lines().findFirst().orElseThrow().split(",", -1).length;
        assertThat(csv.lines())
                .allSatisfy(line -> assertThat(line.split(",", -1)).hasSize(columns));
        assertThat(csv).contains(",insufficient,", "pharr,true,");
    }

    /** When what is kept is no longer what the document binds, no figure is shown. */
    private void altered(KeptBaseline kept) throws Exception {
        jdbc.update(
                "update baseline set content = replace(content, '\"days\":4', '\"days\":5') where baseline_sha256 = ?",
                kept.hash().hex());
        try {
            assertThat(baselines.find(kept.hash()).orElseThrow().intact()).isFalse();
            assertThat(browser.perform(get("/en/pilots/pharr/" + kept.hash() + ".json"))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(404);
            assertThat(body("/en/desk/pilots/pharr")).contains("was altered").doesNotContain("baseline-picture");
        } finally {
            jdbc.update(
                    "update baseline set content = ? where baseline_sha256 = ?",
                    kept.text(),
                    kept.hash().hex());
        }
    }

    @Test
    void what_cannot_be_used_is_said_and_nothing_is_made() throws Exception {
        String desk = "/en/desk/pilots/ysleta-zaragoza";

        assertThat(said(send(post(desk + "/data").param("days", "57").param("seed", "1"))))
                .contains("1 to 56");
        assertThat(said(send(post(desk + "/data").param("days", "x").param("seed", "1"))))
                .contains("whole numbers");
        assertThat(said(send(post(desk + "/compute")
                        .param("kind", "measured")
                        .param("from", "5 January")
                        .param("until", "")
                        .param("seed", "1"))))
                .contains("date such as");
        assertThat(said(send(post(desk + "/compute")
                        .param("kind", "measured")
                        .param("from", "2026-01-05")
                        .param("until", "2026-01-09")
                        .param("seed", "1"))))
                .contains("Nothing was said");
    }
}
