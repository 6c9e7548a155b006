package org.garita.app.plan.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.garita.app.accord.Standing;
import org.garita.app.plan.Forum;
import org.garita.app.plan.Forums;
import org.garita.app.plan.LeadForum;
import org.garita.app.plan.Outcome;
import org.garita.app.plan.Overlap;
import org.garita.app.plan.PlanId;
import org.garita.kernel.place.Country;

/**
 * The forums, their topics, and where they overlap.
 *
 * @param forums every forum
 * @param overlaps every overlap, decided ones last
 */
record ForumsPage(List<ForumView> forums, List<OverlapView> overlaps) {
    ForumsPage {
        forums = List.copyOf(forums);
        overlaps = List.copyOf(overlaps);
    }

    /**
     * One forum.
     *
     * @param forum the forum
     * @param words the language
     */
    record ForumView(Forum forum, PlanWords words) {
        public String id() {
            return forum.id();
        }

        public String name() {
            return words.say(forum.name());
        }

        public Optional<String> created() {
            return forum.created().map(words::date);
        }

        public Optional<String> note() {
            return forum.note().map(words::say);
        }

        public List<Outcome.Source> sources() {
            return forum.sources();
        }

        public List<TopicView> topics() {
            return forum.topics().stream()
                    .map(topic -> new TopicView(topic, words))
                    .toList();
        }
    }

    /**
     * One topic.
     *
     * @param topic the topic
     * @param words the language
     */
    record TopicView(Forum.Topic topic, PlanWords words) {
        public String subject() {
            return words.say(topic.subject());
        }

        public Optional<String> detail() {
            return topic.detail().map(words::say);
        }

        public String agencies() {
            return String.join(", ", topic.agencies());
        }

        public String regulations() {
            return String.join(", ", topic.regulations());
        }

        public Optional<Integer> action() {
            return topic.action();
        }

        public String actionAddress() {
            return words.plan(PlanId.RECORD) + "/actions/" + topic.action().orElse(1);
        }
    }

    /**
     * One overlap.
     *
     * @param id its stable name
     * @param subject the matter
     * @param one name of the forum listed first
     * @param other name of the other
     * @param topics what each does about it
     * @param reasonKeys why they overlap
     * @param options the three ways to settle it
     */
    record OverlapView(
            String id,
            String subject,
            String one,
            String other,
            List<TopicView> topics,
            List<String> reasonKeys,
            List<OptionView> options) {
        /** Whether any way to settle it can be put forward now. */
        public boolean open() {
            return options.stream().anyMatch(OptionView::open);
        }

        /** Whether both countries have decided. */
        public boolean decided() {
            return options.stream().anyMatch(option -> option.stateKey().equals(IN_FORCE));
        }
    }

    private static final String IN_FORCE = "plan.decision.in_force";

    /**
     * One way to settle an overlap.
     *
     * @param key message key; the forum that leads is its argument
     * @param leader that forum
     * @param choice what a form sends for it
     * @param open whether it can be put forward now
     * @param stateKey message key of where it stands
     * @param tone class of its badge
     * @param document its document, once put forward
     * @param signing where offices act on that document
     */
    record OptionView(
            String key,
            String leader,
            String choice,
            boolean open,
            String stateKey,
            String tone,
            Optional<String> document,
            Optional<String> signing) {}

    // message keys: plan.overlap.*, plan.lead.*, plan.decision.*
    static ForumsPage of(Forums forums, PlanWords words) {
        return new ForumsPage(
                forums.register().forums().stream()
                        .map(forum -> new ForumView(forum, words))
                        .toList(),
                forums.overlaps().stream()
                        .map(overlap -> overlap(overlap, forums, words))
                        .sorted(Comparator.comparing(OverlapView::decided))
                        .toList());
    }

    private static OverlapView overlap(Overlap overlap, Forums forums, PlanWords words) {
        String one = name(overlap.one(), forums, words);
        String other = name(overlap.other(), forums, words);
        List<LeadForum> decisions = forums.decisions(overlap);
        return new OverlapView(
                overlap.id(),
                words.say(overlap.one().subject()),
                one,
                other,
                List.of(new TopicView(overlap.one(), words), new TopicView(overlap.other(), words)),
                overlap.reasons().stream()
                        .sorted()
                        .map(reason -> PlanWords.key("plan.overlap.", reason))
                        .toList(),
                List.of(
                        option(LeadForum.Choice.ONE, one, decisions, words),
                        option(LeadForum.Choice.OTHER, other, decisions, words),
                        option(LeadForum.Choice.JOINT, one, decisions, words)));
    }

    private static String name(Forum.Topic topic, Forums forums, PlanWords words) {
        return forums.register()
                .find(topic.forum())
                .map(forum -> words.say(forum.name()))
                .orElse(topic.forum());
    }

    private static OptionView option(
            LeadForum.Choice choice, String leader, List<LeadForum> decisions, PlanWords words) {
        Optional<LeadForum> put = decisions.stream()
                .filter(decision -> decision.choice() == choice)
                .findFirst();
        String state = put.map(decision -> state(decision.file().standing())).orElse("open");
        return new OptionView(
                PlanWords.key("plan.lead.", choice),
                leader,
                choice.name(),
                state.equals("open") || state.equals("void"),
                "plan.decision." + state,
                tone(state),
                put.map(decision -> words.document(decision.file().hash().hex())),
                put.map(decision -> words.signing(decision.file().hash().hex())));
    }

    private static String state(Standing standing) {
        return standing.match(
                proposed -> "proposed",
                awaiting -> awaiting.country() == Country.US ? "awaiting_us" : "awaiting_mx",
                inForce -> "in_force",
                gone -> "void",
                superseded -> "void",
                withdrawn -> "void");
    }

    private static String tone(String state) {
        return switch (state) {
            case "in_force" -> "badge-ok";
            case "awaiting_us", "awaiting_mx" -> "badge-wait";
            case "proposed" -> "badge-info";
            default -> "badge-off";
        };
    }
}
