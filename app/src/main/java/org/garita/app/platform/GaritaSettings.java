package org.garita.app.platform;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of one installation, {@code garita.*} or environment {@code GARITA_*}.
 *
 * @param demonstration whether the demonstration profile runs: throw-away accounts, keys and a labelled plan
 * @param data folder of journals, store, keys and bundles
 * @param node which governments' acts this node signs: {@code BOTH}, {@code US} or {@code MX}
 * @param clock instant at which the clock starts (demonstration only), empty for the machine's clock
 * @param feed address of the CBP feed ({@code https:} or {@code file:}), empty for the live feed
 */
@ConfigurationProperties("garita")
public record GaritaSettings(
        @DefaultValue("true") boolean demonstration,
        @DefaultValue("data") Path data,
        @DefaultValue("BOTH") Node node,
        @DefaultValue Optional<String> clock,
        @DefaultValue Optional<String> feed) {
    public GaritaSettings {
        if (!demonstration && clock.isPresent()) {
            throw new IllegalArgumentException(
                    "garita.clock is %s, but only the demonstration may set its clock. Acts carry the time: remove it."
                            .formatted(clock.get()));
        }
    }

    /** Which governments a node serves. */
    public enum Node {
        BOTH,
        US,
        MX
    }
}
