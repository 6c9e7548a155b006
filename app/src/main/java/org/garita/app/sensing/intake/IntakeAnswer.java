package org.garita.app.sensing.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.garita.app.sensing.Reason;
import org.garita.kernel.place.CrossingId;
import org.garita.kernel.text.Text;
import tools.jackson.databind.json.JsonMapper;

/** What a vendor is told of a batch, as JSON; stored with the batch, so that the same batch gets the same answer again. */
final class IntakeAnswer {
    private IntakeAnswer() {}

    static String of(CrossingId crossing, String id, BodyRows body, BatchReading read) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("batch", id);
        answer.put("crossing", crossing.value());
        answer.put("table", body.table().code());
        answer.put("rows", body.rows().size());
        answer.put("accepted", read.accepted());
        answer.put("rejected", body.rows().size() - read.accepted());
        answer.put("reasons", reasons(read.rejected()));
        List<Map<String, Object>> examples = new ArrayList<>();
        read.examples().forEach(rejection -> {
            Map<String, Object> example = new LinkedHashMap<>();
            example.put("row", rejection.line());
            example.put("column", rejection.column());
            example.put("value", rejection.value());
            example.put("reason", rejection.reason().code());
            examples.add(example);
        });
        answer.put("examples", examples);
        return JsonMapper.shared().writeValueAsString(answer);
    }

    private static List<Map<String, Object>> reasons(Map<Reason, Integer> rejected) {
        List<Map<String, Object>> reasons = new ArrayList<>();
        rejected.forEach((reason, count) -> {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("reason", reason.code());
            line.put("count", count);
            line.put("what", both(reason.what()));
            line.put("likely_cause", both(reason.cause()));
            reasons.add(line);
        });
        return reasons;
    }

    private static Map<String, String> both(Text text) {
        Map<String, String> both = new LinkedHashMap<>();
        both.put("en", text.en());
        both.put("es", text.es());
        return both;
    }
}
