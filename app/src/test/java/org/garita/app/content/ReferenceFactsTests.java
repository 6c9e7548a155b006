package org.garita.app.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The facts that ship agree with each other: nothing points at an office, agency, crossing or source that is not there. */
class ReferenceFactsTests {
    private static final int LONGEST_TITLE = 70;

    private final JsonNode plan = read("plan-actions.yaml");
    private final JsonNode forums = read("forums.yaml");
    private final JsonNode agencies = read("agencies.yaml");

    @Test
    void the_plan_of_2010_has_36_actions_in_order() {
        assertThat(each(plan, "actions").map(action -> action.get("number").asInt()))
                .hasSize(36)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void plural_actions_count_each_part_of_the_text() {
        Map<Integer, Integer> needed = each(plan, "actions")
                .collect(Collectors.toMap(
                        action -> action.get("number").asInt(),
                        action -> action.get("criterion").get("k").asInt()));

        assertThat(needed)
                .containsEntry(2, 2)
                .containsEntry(4, 3)
                .containsEntry(5, 4)
                .containsEntry(24, 2)
                .containsEntry(26, 7)
                .containsEntry(27, 2)
                .containsEntry(35, 3);
    }

    @Test
    void a_criterion_names_as_many_parts_as_it_counts() {
        assertThat(each(plan, "actions").map(action -> action.get("criterion")))
                .allSatisfy(criterion -> assertThat(criterion.get("parts"))
                        .hasSize(criterion.get("n").asInt())
                        .extracting(part -> part.get("id").asString())
                        .doesNotHaveDuplicates());
    }

    @Test
    void titles_are_short_in_both_languages() {
        assertThat(each(plan, "actions")
                        .flatMap(action -> action.get("title").valueStream())
                        .map(JsonNode::asString))
                .hasSize(72)
                .allSatisfy(title -> assertThat(title).isNotBlank().hasSizeLessThanOrEqualTo(LONGEST_TITLE));
    }

    @Test
    void an_outcome_other_than_not_found_has_a_source() {
        assertThat(each(plan, "actions").map(action -> action.get("outcome"))).allSatisfy(outcome -> assertThat(
                        outcome.get("state").asString().equals("NOT_FOUND")
                                || !outcome.get("sources").isEmpty())
                .as(outcome.get("en").asString())
                .isTrue());
    }

    @Test
    void every_source_that_is_cited_is_listed_and_every_source_listed_is_cited() {
        Set<String> inPlan = each(plan, "actions")
                .flatMap(action -> words(action.get("outcome"), "sources"))
                .collect(Collectors.toCollection(TreeSet::new));
        words(plan.get("source"), "sources").forEach(inPlan::add);
        Set<String> inForums = Stream.concat(each(forums, "forums"), each(forums, "topics"))
                .flatMap(entry -> words(entry, "sources"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(plan.get("sources").propertyNames()).containsExactlyInAnyOrderElementsOf(inPlan);
        assertThat(forums.get("sources").propertyNames()).containsExactlyInAnyOrderElementsOf(inForums);
    }

    @Test
    void every_agency_named_is_known() {
        Set<String> known = codes();
        List<String> named = new ArrayList<>();
        each(plan, "actions").flatMap(action -> words(action, "agencies")).forEach(named::add);
        each(forums, "topics").flatMap(topic -> words(topic, "agencies")).forEach(named::add);
        each(read("offices.yaml"), "offices")
                .map(office -> office.get("agency").asString())
                .forEach(named::add);

        assertThat(known).containsAll(named);
    }

    @Test
    void every_lead_is_an_office_of_its_side() {
        Set<String> offices = each(read("offices.yaml"), "offices")
                .map(office -> office.get("id").asString())
                .collect(Collectors.toSet());

        assertThat(each(plan, "actions").map(action -> action.get("leads"))).allSatisfy(leads -> {
            assertThat(leads.get("us").asString()).startsWith("us-").isIn(offices);
            assertThat(leads.get("mx").asString()).startsWith("mx-").isIn(offices);
        });
    }

    @Test
    void every_crossing_and_corridor_of_an_action_exists() {
        JsonNode border = read("crossings.yaml");
        Set<String> crossings = ids(border, "crossings");
        Set<String> corridors = ids(border, "corridors");

        assertThat(each(plan, "actions").flatMap(action -> words(action, "crossings")))
                .isSubsetOf(crossings);
        assertThat(each(plan, "actions")
                        .filter(action -> action.has("corridor"))
                        .map(action -> action.get("corridor").asString()))
                .isSubsetOf(corridors);
    }

    @Test
    void trucks_are_on_the_list_of_the_committee_and_of_the_regulatory_council() {
        assertThat(each(forums, "topics")
                        .filter(topic ->
                                topic.get("subject").get("en").asString().equals("Commercial vehicles"))
                        .map(topic -> topic.get("forum").asString()))
                .containsExactlyInAnyOrder("esc", "hlrcc");
    }

    @Test
    void a_topic_belongs_to_a_listed_forum() {
        assertThat(each(forums, "topics").map(topic -> topic.get("forum").asString()))
                .isSubsetOf(ids(forums, "forums"));
    }

    @Test
    void an_agency_code_means_one_agency() {
        assertThat(each(agencies, "agencies").map(agency -> agency.get("code").asString()))
                .doesNotHaveDuplicates();
    }

    private Set<String> codes() {
        return each(agencies, "agencies")
                .map(agency -> agency.get("code").asString())
                .collect(Collectors.toSet());
    }

    private static Set<String> ids(JsonNode root, String list) {
        return each(root, list).map(entry -> entry.get("id").asString()).collect(Collectors.toSet());
    }

    private static Stream<JsonNode> each(JsonNode root, String list) {
        return root.get(list).valueStream();
    }

    private static Stream<String> words(JsonNode entry, String list) {
        return entry.get(list).valueStream().map(JsonNode::asString);
    }

    private static JsonNode read(String file) {
        try (InputStream stream = ReferenceFactsTests.class.getResourceAsStream("/reference/" + file)) {
            assertThat(stream).as(file).isNotNull();
            return new YAMLMapper().readTree(stream);
        } catch (IOException e) {
            throw new AssertionError("cannot read " + file, e);
        }
    }
}
