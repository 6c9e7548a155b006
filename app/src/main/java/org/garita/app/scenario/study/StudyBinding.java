package org.garita.app.scenario.study;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.garita.app.accord.Hash;

/**
 * What binds the numbers of an accord's document to a run: all that the run depends on and the digest of what it gave.
 * The files stand in it whole, so that either side can run the study again from the document alone.
 *
 * @param run id of the run on the node that proposed
 * @param result digest of the result's text
 * @param seed of the run
 * @param replications of the run
 * @param method version of the method
 * @param option id of the option that both sides agree on
 * @param studyYaml the study file
 * @param port the port file, if the study rests on one
 */
public record StudyBinding(
        String run,
        Hash result,
        long seed,
        int replications,
        int method,
        String option,
        String studyYaml,
        Optional<PortSource> port) {

    /** As the content of a document. */
    public Map<String, Object> content() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("run", run);
        content.put("result", result.hex());
        content.put("seed", Long.toString(seed));
        content.put("replications", replications);
        content.put("method", method);
        content.put("option", option);
        content.put("study_file", Hash.of(studyYaml).hex());
        content.put("study_yaml", studyYaml);
        port.ifPresent(source -> {
            content.put("port", source.name());
            content.put("port_file", Hash.of(source.yaml()).hex());
            content.put("port_yaml", source.yaml());
        });
        return content;
    }

    /**
     * What the content of a document binds.
     *
     * @throws IllegalArgumentException when something is missing, or a file is not the one whose digest stands beside it
     */
    public static StudyBinding of(Map<String, ?> content) {
        String studyYaml = words(content, "study_yaml");
        same("study_file", words(content, "study_file"), studyYaml);
        Optional<PortSource> port = Optional.empty();
        if (content.containsKey("port_yaml")) {
            String portYaml = words(content, "port_yaml");
            same("port_file", words(content, "port_file"), portYaml);
            port = Optional.of(new PortSource(words(content, "port"), portYaml));
        }
        return new StudyBinding(
                words(content, "run"),
                new Hash(words(content, "result")),
                Long.parseLong(words(content, "seed")),
                Integer.parseInt(words(content, "replications")),
                Integer.parseInt(words(content, "method")),
                words(content, "option"),
                studyYaml,
                port);
    }

    private static String words(Map<String, ?> content, String name) {
        Object found = content.get(name);
        if (found == null) {
            throw new IllegalArgumentException(
                    "the document has no '%s'. Maybe it is no study of resumption.".formatted(name));
        }
        return found.toString();
    }

    private static void same(String name, String digest, String file) {
        if (!Hash.of(file).hex().equals(digest)) {
            throw new IllegalArgumentException(
                    "the '%s' of the document is %s, but the file in it has %s. One was altered."
                            .formatted(name, digest, Hash.of(file).hex()));
        }
    }

    /** The study as it was read. */
    public StudyDocument study() {
        return StudyFiles.read("study.yaml", studyYaml, port);
    }

    /** Runs the study again. */
    public Hash again(int threads, Question.Watcher watcher) {
        return ResultText.hash(ResultText.of(study().run(new Effort(seed, replications, threads), watcher)));
    }
}
