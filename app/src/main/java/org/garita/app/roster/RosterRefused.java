package org.garita.app.roster;

import java.util.List;
import java.util.Locale;
import org.garita.kernel.text.Text;
import org.garita.planning.staffing.StaffingRefused;
import org.garita.simulation.port.Stability.Unstable;
import org.garita.simulation.port.Stage;

/** A roster that cannot be made; says which value stands against it and what probably led to it. */
public final class RosterRefused extends IllegalArgumentException {
    // message keys: roster.refused.*
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> values;

    /**
     * @param english all of it in one sentence, for a terminal
     * @param key message key for pages
     * @param values values of the message; a {@code Text} is said in the language of the reader
     */
    public RosterRefused(String english, String key, Object... values) {
        super(english);
        this.key = key;
        this.values = List.of(values);
    }

    static RosterRefused of(StaffingRefused refused, Stage stage) {
        String key = "roster.refused."
                + refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        Object[] values = refused.values().stream()
                .map(value -> value.equals(stage.id()) ? stage.name() : value)
                .toArray();
        return new RosterRefused(String.valueOf(refused.getMessage()), key, values);
    }

    static RosterRefused elsewhere(Unstable unstable, Text stage) {
        return new RosterRefused(
                "stage '%s' is unstable: it gets at least as much work in a week as its lanes can do, most at %s, whatever is planned elsewhere. Likely cause: a lane plan that lacks lanes, or a service time in minutes."
                        .formatted(unstable.stage(), unstable.when()),
                "roster.refused.unstable-elsewhere",
                stage);
    }

    /** Message key of the reason. */
    public String key() {
        return key;
    }

    /** Values of the message. */
    public List<Object> values() {
        return values;
    }
}
