package org.garita.app.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.BindException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.garita.app.GaritaApplication;
import org.garita.app.platform.DataFolder;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code garita serve}: the server, until it is told to stop. */
@Command(
        name = "serve",
        description = "Start the server; the demonstration unless told otherwise.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    /** Not an exit code: the process goes on. */
    static final int GOES_ON = -1;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "${env:GARITA_PORT:-8080}",
            description = "Port on 127.0.0.1 (GARITA_PORT; default: 8080).")
    private int port = 8080;

    @Option(
            names = "--feed",
            paramLabel = "URL|file:PATH",
            defaultValue = "${env:GARITA_FEED}",
            description = "CBP feed to poll, or a recording to replay (GARITA_FEED; default: the live feed).")
    private Optional<String> feed = Optional.empty();

    @Option(
            names = "--clock",
            paramLabel = "INSTANT",
            defaultValue = "${env:GARITA_CLOCK}",
            description = "Demonstration only: start the clock here, such as 2026-11-24T12:00:00Z (GARITA_CLOCK).")
    private Optional<String> clock = Optional.empty();

    @Option(
            names = "--train",
            hidden = true,
            description = "Show a few pages to itself and stop: for the archive of loaded classes.")
    private boolean train;

    @Spec
    private CommandSpec spec = CommandSpec.create(); // replaced by picocli

    @Override
    public Integer call() throws IOException {
        refuseTakenPort();
        DataFolder folder = DataFolder.claim(store.data());
        ConfigurableApplicationContext application = new SpringApplicationBuilder(GaritaApplication.class)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .initializers(context -> context.getBeanFactory().registerSingleton("dataFolder", folder))
                .run(store.arguments(settings().toArray(String[]::new)));
        sayReady(application);
        if (train) {
            showPages(application);
            application.close();
            folder.close();
            return 0;
        }
        return GOES_ON;
    }

    /** Told before the application starts, not seconds later. */
    private void refuseTakenPort() throws IOException {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (BindException taken) {
            throw new IllegalArgumentException(
                    "Port %d of 127.0.0.1 is taken: choose another with --port.".formatted(port));
        }
    }

    private List<String> settings() {
        List<String> settings = new ArrayList<>();
        settings.add("server.port=" + port);
        feed.ifPresent(address -> settings.add("garita.feed=" + absolute(address)));
        clock.ifPresent(start -> settings.add("garita.clock=" + start));
        if (train) {
            settings.add("garita.tool=true");
        }
        return settings;
    }

    /** A recording is named from the caller's folder. */
    private static String absolute(String address) {
        String recording = "file:";
        return address.startsWith(recording)
                ? recording + Path.of(address.substring(recording.length())).toAbsolutePath()
                : address;
    }

    private static void showPages(ConfigurableApplicationContext application) throws IOException {
        for (String page : List.of("en", "es", "en/plans/demo", "en/plans/demo/actions/1", "en/sign-in")) {
            var address = URI.create("http://127.0.0.1:" + port(application) + "/" + page);
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.getResponseCode();
            connection.disconnect();
        }
    }

    private static String port(ConfigurableApplicationContext application) {
        return application.getEnvironment().getRequiredProperty("local.server.port");
    }

    private void sayReady(ConfigurableApplicationContext application) {
        double seconds = ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0;
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "Garita is ready after %.1f s: http://127.0.0.1:%s/en (English), http://127.0.0.1:%s/es (español). Stop it with Ctrl-C.%n",
                        seconds,
                        port(application),
                        port(application));
    }
}
