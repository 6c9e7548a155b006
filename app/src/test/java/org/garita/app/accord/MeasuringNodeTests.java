package org.garita.app.accord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.garita.app.feed.FakeCrossings;
import org.garita.app.identity.OfficeId;
import org.garita.app.sensing.node.AccordMeasuringNodes;
import org.garita.kernel.place.Country;
import org.garita.kernel.place.CrossingId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Which node measures a crossing is what a document in force says, and nothing else. */
class MeasuringNodeTests {
    private static final CrossingId PHARR = new CrossingId("pharr");
    private static final CrossingId OTHER = new CrossingId("san-ysidro");

    private TestNode us;
    private TestNode mx;
    private AccordMeasuringNodes ofUs;
    private AccordMeasuringNodes ofMx;

    @BeforeEach
    void two_nodes(@TempDir Path folder) throws IOException {
        us = TestNode.open(folder.resolve("us"), TestNode.START, Country.US);
        mx = TestNode.open(folder.resolve("mx"), TestNode.START, Country.MX);
        ofUs = nodes(us);
        ofMx = nodes(mx);
        meet();
    }

    @AfterEach
    void close() {
        us.close();
        mx.close();
    }

    private static AccordMeasuringNodes nodes(TestNode node) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("i18n/sensing/messages");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return new AccordMeasuringNodes(node.accords, new FakeCrossings(), messages);
    }

    private void meet() throws IOException {
        if (us.accords.length(Country.US) > mx.accords.length(Country.US)) {
            NodeSecretsTests.carry(us, mx);
        }
        if (mx.accords.length(Country.MX) > us.accords.length(Country.MX)) {
            NodeSecretsTests.carry(mx, us);
        }
    }

    private Hash proposed(Country named) {
        AccordMeasuringNodes.Proposal proposal = ofUs.propose(PHARR, named, new OfficeId("us-lead"));
        assertThat(proposal.outcome()).isInstanceOf(ActOutcome.Recorded.class);
        return proposal.document();
    }

    private void inForce(Hash document) throws IOException {
        us.does("us-esc", new Act.Endorse(document));
        meet();
        mx.does("mx-esc", new Act.Endorse(document));
        meet();
    }

    @Test
    void a_node_measures_a_crossing_for_both_once_both_have_endorsed_and_not_before() throws IOException {
        Hash document = proposed(Country.US);
        us.does("us-esc", new Act.Endorse(document));
        meet();
        assertThat(ofUs.of(PHARR)).isEmpty();
        assertThat(ofMx.here(PHARR)).as("each measures alone").isTrue();
        mx.does("mx-esc", new Act.Endorse(document));
        assertThat(ofMx.of(PHARR)).contains(Country.US);
        assertThat(ofMx.elsewhere(PHARR)).isTrue();
        assertThat(ofUs.together(PHARR)).as("not known there yet").isFalse();
        meet();
        assertThat(ofUs.together(PHARR)).isTrue();
        assertThat(ofUs.here(OTHER)).isTrue();
        assertThat(ofUs.together(OTHER)).isFalse();
    }

    @Test
    void another_document_replaces_it_in_the_same_slot_and_both_can_end_it() throws IOException {
        inForce(proposed(Country.US));
        Hash second = proposed(Country.MX);
        assertThat(ofUs.of(PHARR)).as("while the second is not in force").contains(Country.US);
        inForce(second);
        assertThat(ofUs.of(PHARR)).contains(Country.MX).isEqualTo(ofMx.of(PHARR));
        assertThat(ofUs.papers(PHARR)).hasSize(2);
        us.does("us-esc", new Act.Withdraw(second));
        meet();
        mx.does("mx-esc", new Act.Withdraw(second));
        meet();
        assertThat(ofUs.of(PHARR)).isEmpty();
    }

    @Test
    void the_draft_says_the_same_in_both_languages_with_both_countries_named() {
        Document draft = ofUs.draft(PHARR, Country.MX);
        assertThat(draft.slot()).contains("sensing/measuring-node/pharr");
        assertThat(draft.supersedes()).isEqualTo(Optional.empty());
        assertThat(draft.clauses())
                .hasSize(6)
                .allMatch(clause ->
                        !clause.text().en().contains("{") && !clause.text().es().contains("{"));
        assertThat(draft.clauses().get(1).text().en()).startsWith("The node of the United States sends");
        assertThat(draft.clauses().get(1).text().es()).startsWith("El nodo de los Estados Unidos le envía");
        assertThat(draft.title().es()).endsWith("el nodo de México");
    }

    @Test
    void one_process_for_both_asks_for_no_document(@TempDir Path folder) {
        try (TestNode both = TestNode.both(folder)) {
            AccordMeasuringNodes nodes = nodes(both);
            both.inForce("us-lead", nodes.draft(PHARR, Country.US));
            assertThat(nodes.of(PHARR)).isEmpty();
            assertThat(nodes.here(PHARR)).isTrue();
            assertThat(nodes.papers(PHARR)).hasSize(1);
        }
    }
}
