package org.garita.app.scenario;

import java.util.List;
import java.util.stream.Collectors;
import org.garita.kernel.text.Language;

/** A port, study or sensors file, or a table of rates, that cannot be used; it tells everything that is wrong, a sentence a line. */
public final class PortFileRefused extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<PortFlaw> flaws;

    /** @param flaws all that is wrong, at least one */
    public PortFileRefused(List<PortFlaw> flaws) {
        super(flaws.stream().map(flaw -> flaw.in(Language.EN)).collect(Collectors.joining("\n")));
        this.flaws = List.copyOf(flaws);
    }

    /** All that is wrong, in the order of the file's lines. */
    public List<PortFlaw> flaws() {
        return flaws;
    }
}
