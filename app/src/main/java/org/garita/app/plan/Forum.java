package org.garita.app.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.garita.kernel.text.Text;

/**
 * A body in which both governments deal with the border.
 *
 * @param id stable name, for example {@code hlrcc}
 * @param name its name
 * @param created the day it was created, when a source gives the day
 * @param note what else is known
 * @param topics what it works on
 * @param sources where this is written
 */
public record Forum(
        String id,
        Text name,
        Optional<LocalDate> created,
        Optional<Text> note,
        List<Topic> topics,
        List<Outcome.Source> sources) {
    public Forum {
        topics = List.copyOf(topics);
        sources = List.copyOf(sources);
    }

    /**
     * A subject that a forum works on.
     *
     * @param forum id of the forum
     * @param subject the subject, worded alike where the matter is the same
     * @param detail what the forum does about it
     * @param agencies codes of the agencies that bring it there, where known
     * @param regulations rules concerned, for example {@code 49 CFR 396}, {@code NOM-068-SCT-2-2014}
     * @param action number of the action it belongs to, if any
     * @param sources where this is written
     */
    public record Topic(
            String forum,
            Text subject,
            Optional<Text> detail,
            List<String> agencies,
            List<String> regulations,
            Optional<Integer> action,
            List<Outcome.Source> sources) {
        public Topic {
            agencies = List.copyOf(agencies);
            regulations = List.copyOf(regulations);
            sources = List.copyOf(sources);
        }
    }
}
