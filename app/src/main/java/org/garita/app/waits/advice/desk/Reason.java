package org.garita.app.waits.advice.desk;

import java.util.List;
import java.util.Locale;

/** Why an advice is taken or declined. */
public enum Reason {
    AS_ADVISED,
    NO_OFFICER,
    LANE_UNFIT,
    SECURITY,
    EVENT_KNOWN,
    NOT_BELIEVED,
    OTHER;

    /** Reasons to decline. */
    public static List<Reason> toDecline() {
        return List.of(NO_OFFICER, LANE_UNFIT, SECURITY, EVENT_KNOWN, NOT_BELIEVED, OTHER);
    }

    /** Key of its words. */
    public String messageKey() {
        return "waits.advice.reason."
                + name().toLowerCase(Locale.ROOT).replace('_', '-'); // message keys: waits.advice.reason.*
    }
}
