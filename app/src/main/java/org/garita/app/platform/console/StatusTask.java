package org.garita.app.platform.console;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.garita.app.platform.ConsoleTask;
import org.garita.app.platform.GaritaSettings;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code status}: what is running on this data folder. */
@Component
class StatusTask implements ConsoleTask {
    private final GaritaSettings settings;
    private final DataSource store;

    StatusTask(GaritaSettings settings, DataSource store) {
        this.settings = settings;
        this.store = store;
    }

    @Override
    public String name() {
        return "status";
    }

    @Override
    public int run(List<String> arguments, PrintWriter out, PrintWriter progress) {
        Map<String, Object> facts = facts();
        if (arguments.contains("--json")) {
            out.println(JsonMapper.shared().writeValueAsString(facts));
        } else {
            facts.forEach((name, value) -> out.println("%-16s %s".formatted(name, value)));
        }
        return 0;
    }

    private Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("process", ProcessHandle.current().pid());
        facts.put("uptime_seconds", ManagementFactory.getRuntimeMXBean().getUptime() / 1000);
        facts.put("data", settings.data().toAbsolutePath().normalize().toString());
        facts.put("node", settings.node().name());
        facts.put("demonstration", settings.demonstration());
        facts.put("store", storeName());
        return facts;
    }

    private String storeName() {
        try (Connection connection = store.getConnection()) {
            var product = connection.getMetaData();
            return product.getDatabaseProductName() + " " + product.getDatabaseProductVersion();
        } catch (SQLException e) {
            throw new IllegalStateException("the store does not answer", e);
        }
    }
}
