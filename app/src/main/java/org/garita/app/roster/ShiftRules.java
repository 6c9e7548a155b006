package org.garita.app.roster;

import java.util.List;
import org.garita.kernel.text.Text;
import org.garita.planning.staffing.ShiftKind;

/**
 * Kinds of shift from which a roster may be made.
 *
 * @param name what they are called
 * @param origin where the rules come from, or what was assumed
 * @param assumed whether they are an assumption and no source
 * @param kinds the kinds, at least one
 * @param startHours hours of the day, 0 to 23, in which a shift may begin
 */
public record ShiftRules(Text name, Text origin, boolean assumed, List<ShiftKind> kinds, List<Integer> startHours) {
    public ShiftRules {
        kinds = List.copyOf(kinds);
        startHours = List.copyOf(startHours);
    }
}
