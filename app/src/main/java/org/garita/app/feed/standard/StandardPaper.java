package org.garita.app.feed.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.garita.app.accord.Clause;
import org.garita.app.accord.Document;
import org.garita.app.accord.Hash;
import org.garita.app.feed.conform.WaitStandard;
import org.garita.app.plan.ActionRef;
import org.garita.app.plan.Attestation;
import org.garita.app.plan.Proof;
import org.garita.kernel.text.Language;
import org.garita.kernel.text.Text;
import org.springframework.context.MessageSource;

/** Writes the document of the standard: its terms and rules as clauses, the same in both languages. */
// message keys: feed.standard.unit.*, feed.standard.moment.*
final class StandardPaper {
    /** What the accord calls it. */
    static final String KIND = "wait-standard";

    /** Lineage of its versions. */
    static final String LINEAGE = "standard/waits";

    /** Which part of the action's criterion it is: the other one is about technology. */
    private static final String PART = "standards";

    private final MessageSource messages;
    private final List<Clause> clauses = new ArrayList<>();

    private StandardPaper(MessageSource messages) {
        this.messages = messages;
    }

    /** Where the document stands among the versions of its lineage. */
    record Place(int version, Optional<Hash> supersedes) {}

    static Document document(WaitStandard standard, Place place, Optional<ActionRef> action, MessageSource messages) {
        StandardPaper paper = new StandardPaper(messages);
        paper.write(standard);
        Map<String, Object> content = new TreeMap<>();
        content.put("standard_version", standard.version());
        content.put("data", standard.digest().hex());
        content.put("data_json", standard.canonical());
        action.ifPresent(ref -> content.put(Attestation.CONTENT, Attestation.content(ref, PART, Proof.TEXT)));
        return new Document(
                LINEAGE,
                place.version(),
                KIND,
                Optional.empty(),
                place.supersedes(),
                paper.both("feed.standard.paper.title"),
                paper.clauses,
                content);
    }

    private void write(WaitStandard standard) {
        clause("1", both("feed.standard.paper.what"));
        clause("2", both("feed.standard.paper.terms"));
        int number = 0;
        for (WaitStandard.Term term : standard.terms()) {
            number++;
            clause(
                    "2." + number,
                    new Text(
                            say(Language.EN, "feed.standard.paper.term", term.id(), term.en()),
                            say(Language.ES, "feed.standard.paper.term", term.id(), term.es())));
            clause("2.%d.1".formatted(number), new Text(measured(Language.EN, term), measured(Language.ES, term)));
        }
        clause("3", both("feed.standard.paper.rules"));
        number = 0;
        for (WaitStandard.Rule rule : standard.rules()) {
            number++;
            clause(
                    "3." + number,
                    new Text(
                            say(Language.EN, "feed.standard.paper.term", rule.id(), rule.en()),
                            say(Language.ES, "feed.standard.paper.term", rule.id(), rule.es())));
        }
        clause(
                "4",
                both(
                        "feed.standard.paper.bound",
                        Integer.toString(standard.version()),
                        standard.digest().hex()));
    }

    private void clause(String number, Text text) {
        clauses.add(new Clause(number, text));
    }

    private String measured(Language language, WaitStandard.Term term) {
        return say(
                language,
                "feed.standard.paper.measured",
                say(language, "feed.standard.unit." + term.unit()),
                say(language, "feed.standard.moment." + term.from()),
                say(language, "feed.standard.moment." + term.to()),
                say(language, "feed.standard.moment." + term.stamped()));
    }

    private Text both(String key, Object... arguments) {
        return new Text(say(Language.EN, key, arguments), say(Language.ES, key, arguments));
    }

    private String say(Language language, String key, Object... arguments) {
        return messages.getMessage(key, arguments, language.locale());
    }
}
