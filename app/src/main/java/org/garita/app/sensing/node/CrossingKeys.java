package org.garita.app.sensing.node;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.garita.app.accord.NodeSecrets;
import org.garita.app.sensing.MeasuringNodes;
import org.garita.app.sensing.SensedCrossing;
import org.garita.app.sensing.SensingSettings;
import org.garita.app.sensing.token.KeyChange;
import org.garita.app.sensing.token.TokenKey;
import org.garita.app.sensing.token.TokenKeys;
import org.garita.kernel.place.CrossingId;
import org.springframework.stereotype.Component;

/**
 * Under which keys the ids of a crossing are hashed: where a measuring node is in force, under the key of the day that both
 * nodes derive; everywhere else, and until both nodes can, under a random key of this node. Both live in memory only.
 */
@Component
public class CrossingKeys {
    private static final String INFO = "garita reads 1|";

    private final MeasuringNodes nodes;
    private final NodeSecrets secrets;
    private final SensingSettings settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<CrossingId, TokenKeys> own = new ConcurrentHashMap<>();
    private final Map<CrossingId, Derived> derived = new ConcurrentHashMap<>();

    /** Keys by what is in force, from secrets of these nodes. */
    public CrossingKeys(MeasuringNodes nodes, NodeSecrets secrets, SensingSettings settings, Clock clock) {
        this.nodes = nodes;
        this.secrets = secrets;
        this.settings = settings;
        this.clock = clock;
    }

    /** The shared keys from one change on, by the journals of one version. */
    private record Derived(long version, Instant since, Optional<TokenKey> current, Optional<TokenKey> before) {
        boolean isFor(long asked, Instant change) {
            return version == asked && since.equals(change);
        }
    }

    /** The keys of a crossing now. */
    public TokenKeys.Pair now(SensedCrossing sensed) {
        Instant now = clock.instant();
        return shared(sensed, now).orElseGet(() -> own(sensed, now));
    }

    /** Whether both nodes hash a crossing's ids under the same key now. */
    public boolean shared(SensedCrossing sensed) {
        return shared(sensed, clock.instant()).isPresent();
    }

    private TokenKeys.Pair own(SensedCrossing sensed, Instant now) {
        return own.computeIfAbsent(
                        sensed.crossing(),
                        crossing -> new TokenKeys(
                                () -> TokenKey.fresh(random),
                                sensed.layout().zone(),
                                settings.quietest(),
                                settings.longestJourney()))
                .at(now);
    }

    private Optional<TokenKeys.Pair> shared(SensedCrossing sensed, Instant now) {
        CrossingId crossing = sensed.crossing();
        if (nodes.of(crossing).isEmpty()) {
            derived.remove(crossing);
            return Optional.empty();
        }
        KeyChange change = new KeyChange(sensed.layout().zone(), settings.quietest());
        Instant since = change.last(now);
        long version = nodes.version();
        Derived keys = derived.compute(
                crossing,
                (id, last) -> last != null && last.isFor(version, since)
                        ? last
                        : new Derived(version, since, key(id, change, since), key(id, change, change.before(now))));
        boolean underWay = now.isBefore(since.plus(settings.longestJourney()));
        return keys.current().map(current -> new TokenKeys.Pair(current, underWay ? keys.before() : Optional.empty()));
    }

    private Optional<TokenKey> key(CrossingId crossing, KeyChange change, Instant since) {
        String day = since.atZone(change.zone()).toLocalDate().toString();
        return secrets.shared(since, day, INFO + crossing).map(TokenKey::of);
    }
}
