package org.garita.app.scenario.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.garita.app.accord.Hash;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether a study run again gives the numbers that its document binds.
 *
 * @param binding what the document binds
 * @param found digest of the result that the run gave now
 */
public record StudyCheck(StudyBinding binding, Hash found) {
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    /**
     * Runs the study of a document again.
     *
     * @param json the document as its page gives it away
     * @throws IllegalArgumentException when it is no document of a study
     */
    public static StudyCheck of(String json, int threads, Question.Watcher watcher) {
        StudyBinding binding = StudyBinding.of(content(json));
        return new StudyCheck(binding, binding.again(threads, watcher));
    }

    private static Map<String, Object> content(String json) {
        JsonMapper mapper = new JsonMapper();
        try {
            JsonNode content = mapper.readTree(json).path("content");
            if (content.isObject()) {
                return mapper.convertValue(content, MAP);
            }
        } catch (JacksonException broken) {
            throw new IllegalArgumentException("the file is no JSON: %s. Take document.json from the document's page."
                    .formatted(broken.getOriginalMessage()));
        }
        throw new IllegalArgumentException("the file has no content. Take document.json from the document's page.");
    }

    /** Whether the numbers are the same. */
    public boolean same() {
        return found.equals(binding.result());
    }

    /** The verdict in words. */
    public List<String> lines(StudyWords words) {
        List<String> lines = new ArrayList<>();
        lines.add(words.say("scenario.study.check.bound", binding.result().hex()));
        lines.add(words.say("scenario.study.check.found", found.hex()));
        lines.add(words.say(same() ? "scenario.study.check.same" : "scenario.study.check.differs"));
        if (binding.method() != StudyMethod.NOW) {
            lines.add(words.say("scenario.study.check.method", binding.method(), StudyMethod.NOW));
        }
        return lines;
    }
}
