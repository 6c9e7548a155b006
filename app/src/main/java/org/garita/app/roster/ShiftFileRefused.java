package org.garita.app.roster;

import java.util.List;
import java.util.stream.Collectors;
import org.garita.app.scenario.PortFlaw;
import org.garita.kernel.text.Language;

/** A file of shifts that cannot be used; it tells everything that is wrong with it, a sentence a line. */
public final class ShiftFileRefused extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<PortFlaw> flaws;

    ShiftFileRefused(List<PortFlaw> flaws) {
        super(flaws.stream().map(flaw -> flaw.in(Language.EN)).collect(Collectors.joining("\n")));
        this.flaws = List.copyOf(flaws);
    }

    /** All that is wrong, in the order of the file. */
    public List<PortFlaw> flaws() {
        return flaws;
    }
}
