package org.garita.app.scenario.study;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.garita.app.accord.Hash;
import org.garita.kernel.text.Text;
import org.garita.simulation.port.Notes;
import org.garita.simulation.port.Notes.Kind;

/**
 * A study that has been read and checked.
 *
 * @param id lower-case words joined by hyphens
 * @param name what people call it
 * @param about what it asks, in a sentence or two
 * @param replications independent repetitions that the file asks for
 * @param question what is reckoned
 * @param notes where its figures come from
 * @param yaml the whole file
 * @param port the port file on which it rests, if it does
 */
public record StudyDocument(
        String id,
        Text name,
        Text about,
        int replications,
        Question question,
        Notes notes,
        String yaml,
        Optional<PortSource> port) {

    /** Digest of the file. */
    public Hash fileHash() {
        return Hash.of(yaml);
    }

    /** Digest of the port file, if the study rests on one. */
    public Optional<Hash> portHash() {
        return port.map(source -> Hash.of(source.yaml()));
    }

    /** Every source or every assumption named in the file, each once, in the order of its parts. */
    public List<Text> notes(Kind kind) {
        return notes.byPath().values().stream()
                .flatMap(List::stream)
                .filter(note -> note.kind() == kind)
                .map(Notes.Note::text)
                .collect(Collectors.toUnmodifiableList())
                .stream()
                .distinct()
                .toList();
    }

    /**
     * Runs the study.
     *
     * @throws java.util.concurrent.CancellationException when the watcher says not to go on
     */
    public StudyResult run(Effort effort, Question.Watcher watcher) {
        return new StudyResult(
                question.kind(),
                id,
                fileHash(),
                portHash(),
                effort.seed(),
                effort.replications(),
                StudyMethod.NOW,
                question.answer(effort, watcher));
    }
}
