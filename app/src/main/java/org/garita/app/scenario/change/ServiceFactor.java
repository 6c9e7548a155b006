package org.garita.app.scenario.change;

import java.util.Map;
import java.util.TreeMap;
import org.garita.simulation.port.Port;
import org.garita.simulation.port.Service;
import org.garita.simulation.port.Stage;

/**
 * Service that takes longer or shorter.
 *
 * @param stage id of the stage
 * @param flow id of the flow, or {@link Change#ALL}
 * @param factor on the mean service time, 0.05 to 20
 */
public record ServiceFactor(String stage, String flow, double factor) implements Change {
    public ServiceFactor {
        Edit.within("scenario.refused.factor", factor, 0.05, 20);
    }

    @Override
    public Port on(Port port) {
        Stage before = Edit.stage(port, stage);
        if (!flow.equals(ALL)) {
            Edit.flowAt(port, before, flow);
        }
        Map<String, Service> services = new TreeMap<>(before.services());
        services.replaceAll((id, service) -> flow.equals(ALL) || id.equals(flow)
                ? new Service(service.shape(), service.meanSeconds() * factor, service.cv())
                : service);
        return Edit.stage(port, stage, given -> Edit.services(given, services));
    }
}
