package org.garita.planning.closure;

import java.util.List;
import org.garita.kernel.text.Text;

/**
 * What is done about a closure.
 *
 * @param id lower-case words joined by hyphens
 * @param name what people call it
 * @param measures taken together, in this order; none: the crossing resumes as it was
 */
public record Option(String id, Text name, List<Measure> measures) {
    public Option {
        measures = List.copyOf(measures);
    }
}
