package org.garita.app.scenario.change;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import org.garita.kernel.text.Language;
import org.garita.kernel.text.Text;

/** Days of the week in both languages. */
public final class DayNames {
    private DayNames() {}

    /**
     * The name of a day.
     *
     * @param day 0 for Monday to 6 for Sunday
     */
    public static Text of(int day) {
        DayOfWeek named = DayOfWeek.of(day + 1);
        return new Text(
                named.getDisplayName(TextStyle.FULL, Language.EN.locale()),
                named.getDisplayName(TextStyle.FULL, Language.ES.locale()));
    }
}
