package org.garita.app.sensing.register;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.garita.app.platform.ConsoleTask;
import org.garita.app.sensing.SensorRegister;
import org.garita.app.sensing.Vendor;
import org.springframework.stereotype.Component;

/** {@code sensing key VENDOR}: makes a key for a vendor and tells it once. */
@Component
class KeyTask implements ConsoleTask {
    private final SensorRegister register;
    private final VendorKeys keys;

    KeyTask(SensorRegister register, VendorKeys keys) {
        this.register = register;
        this.keys = keys;
    }

    @Override
    public String name() {
        return "sensing key";
    }

    @Override
    public int run(List<String> arguments, PrintWriter out, PrintWriter progress) {
        String id = arguments.isEmpty() ? "" : arguments.get(0);
        List<Vendor> outside =
                register.vendors().stream().filter(vendor -> !vendor.virtual()).toList();
        if (arguments.size() != 1
                || outside.stream().noneMatch(vendor -> vendor.id().equals(id))) {
            progress.printf(
                    "'%s' is no vendor of the register that sends with a key; these do: %s.%n",
                    id, outside.stream().map(Vendor::id).collect(Collectors.joining(", ")));
            return 2;
        }
        out.println(keys.issue(id));
        return 0;
    }
}
