package org.garita.app.scenario.store;

import java.util.List;
import org.garita.app.scenario.change.Change;
import org.garita.app.scenario.run.Result;
import org.garita.simulation.port.Stability.Unstable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes what the store keeps as JSON. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<List<Change>> CHANGES = new TypeReference<>() {};
    private static final TypeReference<List<Unstable>> UNSTABLE = new TypeReference<>() {};

    private Json() {}

    static String result(Result result) {
        return MAPPER.writeValueAsString(result);
    }

    static Result result(String json) {
        return MAPPER.readValue(json, Result.class);
    }

    /** Changes as they are kept. */
    public static String changes(List<Change> changes) {
        return MAPPER.writerFor(CHANGES).writeValueAsString(changes);
    }

    /** Changes that were kept. */
    public static List<Change> changes(String json) {
        return MAPPER.readValue(json, CHANGES);
    }

    static String unstable(List<Unstable> stages) {
        return MAPPER.writeValueAsString(stages);
    }

    static List<Unstable> unstable(String json) {
        return MAPPER.readValue(json, UNSTABLE);
    }
}
