package org.garita.app.scenario.change;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.garita.simulation.port.Port;

/** One change to a port. Kept as JSON whose {@code kind} names the type; names and fields are stable. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = LanesOpen.class, name = "lanes-open"),
    @JsonSubTypes.Type(value = LanesBuilt.class, name = "lanes-built"),
    @JsonSubTypes.Type(value = LanesConverted.class, name = "lanes-converted"),
    @JsonSubTypes.Type(value = DemandFactor.class, name = "demand"),
    @JsonSubTypes.Type(value = ServiceFactor.class, name = "service"),
    @JsonSubTypes.Type(value = Spaces.class, name = "spaces"),
    @JsonSubTypes.Type(value = Closure.class, name = "closure"),
    @JsonSubTypes.Type(value = TrustedShare.class, name = "trusted-share"),
    @JsonSubTypes.Type(value = LanesPlanned.class, name = "lanes-planned")
})
public sealed interface Change
        permits LanesOpen,
                LanesBuilt,
                LanesConverted,
                DemandFactor,
                ServiceFactor,
                Spaces,
                Closure,
                TrustedShare,
                LanesPlanned {
    /** In place of a flow's id: all flows. */
    String ALL = "all";

    /**
     * The port with this change.
     *
     * @throws ChangeRefused when the port cannot take it
     */
    Port on(Port port);
}
