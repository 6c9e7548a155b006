package org.garita.app.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The forums and their topics: {@code reference/forums.yaml}.
 *
 * @param forums every forum with its topics, the steering committee first
 */
public record ForumRegister(List<Forum> forums) {
    public ForumRegister {
        forums = List.copyOf(forums);
    }

    /** The forum with this id, or nothing. */
    public Optional<Forum> find(String id) {
        return forums.stream().filter(forum -> forum.id().equals(id)).findFirst();
    }

    static ForumRegister read(String resource) {
        try (InputStream file = ForumRegister.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("no '%s' on the class path.".formatted(resource));
            }
            return read(Content.of(new YAMLMapper().readValue(file, Map.class)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    private static ForumRegister read(Content root) {
        List<Forum.Topic> topics = root.each("topics").stream()
                .map(topic -> new Forum.Topic(
                        topic.words("forum"),
                        topic.text("subject"),
                        topic.maybeText("detail"),
                        topic.wordsOf("agencies"),
                        topic.wordsOf("regulations"),
                        topic.maybeWords("actionNumber").map(Integer::valueOf),
                        Sources.of(root, topic)))
                .toList();
        return new ForumRegister(root.each("forums").stream()
                .map(forum -> new Forum(
                        forum.words("id"),
                        forum.text("name"),
                        forum.maybeDate("created"),
                        forum.maybeText("note"),
                        topics.stream()
                                .filter(topic -> topic.forum().equals(forum.words("id")))
                                .toList(),
                        Sources.of(root, forum)))
                .toList());
    }
}
