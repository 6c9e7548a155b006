package org.garita.app.sensing;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the intake, {@code garita.sensing.*} or environment {@code GARITA_SENSING_*}.
 *
 * @param keepReads how long readings of devices and plates are kept
 * @param keepCounts how long counts, lengths of lines and the lane plan are kept
 * @param oldest how old a reading may be when it arrives; less than {@code keepReads}, so that a batch sent again after its id
 *     was forgotten is too old
 * @param ahead how far a sensor's clock may be ahead
 * @param quietest when the keys of tokens change, on the clock of the crossing
 * @param longestJourney how long old and new keys overlap
 * @param largestBody bytes of the largest request
 * @param waiting how many batches may wait to be written; beyond it they are turned away
 * @param batchesAMinute how many batches one vendor may send in a minute
 */
@ConfigurationProperties("garita.sensing")
public record SensingSettings(
        @DefaultValue("48h") Duration keepReads,
        @DefaultValue("400d") Duration keepCounts,
        @DefaultValue("24h") Duration oldest,
        @DefaultValue("15m") Duration ahead,
        @DefaultValue("03:00") LocalTime quietest,
        @DefaultValue("6h") Duration longestJourney,
        @DefaultValue("4194304") int largestBody,
        @DefaultValue("64") int waiting,
        @DefaultValue("6000") int batchesAMinute) {
    public SensingSettings {
        if (oldest.plus(ahead).compareTo(keepReads) >= 0) {
            throw new IllegalArgumentException(
                    "garita.sensing.oldest (%s) with ahead (%s) must be less than keep-reads (%s). Otherwise a batch that is sent again could be taken twice."
                            .formatted(oldest, ahead, keepReads));
        }
    }
}
