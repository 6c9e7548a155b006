package org.garita.app.accord;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the accord.
 *
 * @param keys folder of private keys; required, and outside the data folder, unless the demonstration runs
 * @param exchange how this node meets the other government's node
 */
@ConfigurationProperties("garita")
record AccordSettings(
        @DefaultValue Optional<Path> keys, @DefaultValue Exchange exchange) {
    /**
     * The meeting of two nodes over mutual TLS.
     *
     * @param port where this node listens for the other one, nothing for nowhere
     * @param peer address of the other node, {@code https://host:port}, nothing when it is the one that calls
     * @param everyMinutes how often this node calls the other one about the journals
     * @param carrySeconds how often it calls with what rooms carry, while they carry anything
     */
    record Exchange(
            @DefaultValue Optional<Integer> port,
            @DefaultValue Optional<String> peer,
            @DefaultValue("5") int everyMinutes,
            @DefaultValue("10") int carrySeconds) {}
}
