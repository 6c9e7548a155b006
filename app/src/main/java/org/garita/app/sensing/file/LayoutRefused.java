package org.garita.app.sensing.file;

import java.util.List;
import java.util.stream.Collectors;
import org.garita.kernel.text.Language;

/** A layout that cannot be used; it tells everything that is wrong, a sentence a line. */
public final class LayoutRefused extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<LayoutFlaw> flaws;

    /** @param flaws all that is wrong, at least one */
    public LayoutRefused(List<LayoutFlaw> flaws) {
        super(flaws.stream().map(flaw -> flaw.in(Language.EN)).collect(Collectors.joining("\n")));
        this.flaws = List.copyOf(flaws);
    }

    /** All that is wrong, in the order in which it was found. */
    public List<LayoutFlaw> flaws() {
        return flaws;
    }
}
