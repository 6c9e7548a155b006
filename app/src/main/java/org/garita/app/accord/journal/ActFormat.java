package org.garita.app.accord.journal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.garita.app.accord.Act;
import org.garita.app.accord.Delegation;
import org.garita.app.accord.Hash;
import org.garita.app.accord.journal.DocumentFormat.Fields;
import org.garita.app.identity.OfficeId;
import org.garita.app.identity.Power;

/** An act as a canonical map and back; {@code type} says which act it is. */
final class ActFormat {
    private ActFormat() {}

    static Map<String, Object> write(Act act) {
        if (act instanceof Act.Propose propose) {
            return Map.of("type", "propose", "document", DocumentFormat.write(propose.document()));
        } else if (act instanceof Act.NoteConformity note) {
            return onDocument("note_conformity", note.document());
        } else if (act instanceof Act.Agree agree) {
            return onDocument("agree", agree.document());
        } else if (act instanceof Act.Endorse endorse) {
            return onDocument("endorse", endorse.document());
        } else if (act instanceof Act.Withdraw withdraw) {
            return onDocument("withdraw", withdraw.document());
        } else if (act instanceof Act.State state) {
            return Map.of("type", "state", "topic", state.topic(), "content", state.content());
        }
        return writeOfOffices(act);
    }

    private static Map<String, Object> onDocument(String type, Hash document) {
        return Map.of("type", type, "document", document.hex());
    }

    private static Map<String, Object> writeOfOffices(Act act) {
        if (act instanceof Act.OpenJournal open) {
            return Map.of("type", "open_journal", "root_key", open.rootKey());
        } else if (act instanceof Act.RegisterOffice register) {
            return Map.of(
                    "type", "register_office",
                    "office", register.office().value(),
                    "agency", register.agency(),
                    "name", DocumentFormat.text(register.name()),
                    "powers",
                            register.powers().stream().map(Power::name).sorted().toList(),
                    "public_key", register.publicKey());
        } else if (act instanceof Act.IssueKey issue) {
            return Map.of("type", "issue_key", "office", issue.office().value(), "public_key", issue.publicKey());
        } else if (act instanceof Act.RevokeKey revoke) {
            return Map.of("type", "revoke_key", "key", revoke.keyId());
        } else if (act instanceof Act.GrantDelegation grant) {
            return Map.of("type", "grant_delegation", "delegation", delegation(grant.delegation()));
        } else if (act instanceof Act.EndDelegation end) {
            return Map.of("type", "end_delegation", "delegation", end.delegationId());
        }
        throw new IllegalStateException("an act without a form: " + act);
    }

    private static Map<String, Object> delegation(Delegation delegation) {
        Map<String, Object> map = new TreeMap<>();
        map.put("id", delegation.id());
        map.put("from", delegation.from().value());
        map.put("to", delegation.to().value());
        map.put("power", delegation.power().name());
        map.put("scope", delegation.scope());
        map.put("valid_from", RowFormat.time(delegation.validFrom()));
        map.put("valid_until", RowFormat.time(delegation.validUntil()));
        return map;
    }

    static Act read(Map<String, Object> map) {
        Fields fields = new Fields("act", map);
        String type = fields.string("type");
        Act act =
                switch (type) {
                    case "propose" ->
                        new Act.Propose(DocumentFormat.read(new Fields("document", fields.map("document"))));
                    case "note_conformity" -> new Act.NoteConformity(document(fields));
                    case "agree" -> new Act.Agree(document(fields));
                    case "endorse" -> new Act.Endorse(document(fields));
                    case "withdraw" -> new Act.Withdraw(document(fields));
                    case "state" -> new Act.State(fields.string("topic"), fields.map("content"));
                    case "open_journal" -> new Act.OpenJournal(fields.string("root_key"));
                    case "register_office" -> register(fields);
                    case "issue_key" -> new Act.IssueKey(office(fields, "office"), fields.string("public_key"));
                    case "revoke_key" -> new Act.RevokeKey(fields.string("key"));
                    case "grant_delegation" ->
                        new Act.GrantDelegation(delegation(new Fields("delegation", fields.map("delegation"))));
                    case "end_delegation" -> new Act.EndDelegation(fields.string("delegation"));
                    default -> throw new IllegalArgumentException("unknown type of act '%s'".formatted(type));
                };
        fields.nothingElse();
        return act;
    }

    private static Hash document(Fields fields) {
        return new Hash(fields.string("document"));
    }

    private static OfficeId office(Fields fields, String name) {
        return new OfficeId(fields.string(name));
    }

    private static Act register(Fields fields) {
        List<Object> powers = fields.list("powers");
        return new Act.RegisterOffice(
                office(fields, "office"),
                fields.string("agency"),
                DocumentFormat.text(fields.map("name")),
                powers.stream()
                        .map(power -> Power.valueOf(String.valueOf(power)))
                        .collect(Collectors.toSet()),
                fields.string("public_key"));
    }

    private static Delegation delegation(Fields fields) {
        Delegation delegation = new Delegation(
                fields.string("id"),
                office(fields, "from"),
                office(fields, "to"),
                Power.valueOf(fields.string("power")),
                fields.string("scope"),
                Instant.parse(fields.string("valid_from")),
                Instant.parse(fields.string("valid_until")));
        fields.nothingElse();
        return delegation;
    }
}
