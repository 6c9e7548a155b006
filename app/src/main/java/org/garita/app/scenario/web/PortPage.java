package org.garita.app.scenario.web;

import java.util.List;
import java.util.Optional;

/**
 * The page of a worked port.
 *
 * @param code language
 * @param id name of the port in addresses
 * @param name name of the port
 * @param address of this page
 * @param progress where its run stands; empty when it is done
 * @param result the figures; empty while they are made
 * @param parameters what the port is made of
 * @param published scenarios that offices published
 */
record PortPage(
        String code,
        String id,
        String name,
        String address,
        Optional<Progress> progress,
        Optional<ResultView> result,
        ParameterView parameters,
        List<Published> published) {
    PortPage {
        published = List.copyOf(published);
    }

    /**
     * Where a run stands.
     *
     * @param words in words
     * @param done repetitions done
     * @param of repetitions in all
     */
    record Progress(String words, int done, int of) {}

    /** A scenario that everyone may read. */
    record Published(String name, String address, String since, String office) {}
}
