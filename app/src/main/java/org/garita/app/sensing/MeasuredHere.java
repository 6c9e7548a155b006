package org.garita.app.sensing;

import java.util.List;
import org.garita.kernel.place.CrossingId;
import org.garita.kernel.text.Language;

/** What those who measure make of a crossing's readings, for the pages of this room. The room that measures has one bean. */
public interface MeasuredHere {
    /**
     * One vehicle class, in words.
     *
     * @param name what people call it
     * @param way which way it crosses, in words
     * @param expected the quality of the expected wait now, or why there is none
     * @param actual the same of the actual wait by primary
     * @param day how often each quality was said of the expected wait in the last 24 hours, empty unless asked for
     */
    record Line(String name, String way, String expected, String actual, String day) {}

    /**
     * Each class of a crossing, in the order of its layout; none while nothing was measured.
     *
     * @param withDay whether to count what was said in the last 24 hours, which reads the store
     */
    List<Line> lines(CrossingId crossing, Language language, boolean withDay);
}
