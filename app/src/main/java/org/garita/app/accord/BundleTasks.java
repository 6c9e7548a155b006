package org.garita.app.accord;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.garita.app.accord.exchange.Export;
import org.garita.app.accord.exchange.Import;
import org.garita.app.accord.exchange.ImportOutcome;
import org.garita.app.accord.exchange.NodeCertificate;
import org.garita.app.accord.exchange.NodeExchange;
import org.garita.app.accord.exchange.Trust;
import org.garita.app.platform.ConsoleTask;
import org.garita.kernel.place.Country;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the tool {@code garita bundle} has done where the store is open. */
@Configuration(proxyBeanMethods = false)
class BundleTasks {
    /** A task as a name and what it does. */
    private record Task(String name, Work work) implements ConsoleTask {
        @Override
        public int run(List<String> arguments, PrintWriter out, PrintWriter progress) throws IOException {
            return work.run(arguments, out);
        }
    }

    /** What a task does. */
    private interface Work {
        int run(List<String> arguments, PrintWriter out) throws IOException;
    }

    /** {@code bundle export US 101 /path/file}: writes rows from a place on. */
    @Bean
    ConsoleTask bundleExport(Export exports) {
        return new Task("bundle export", (arguments, out) -> {
            Country country = Country.of(argument(arguments, 0, "country"));
            long from = Long.parseLong(argument(arguments, 1, "first row"));
            Path file = Path.of(argument(arguments, 2, "file"));
            Optional<byte[]> bundle = exports.bundle(country, from, Integer.MAX_VALUE);
            if (bundle.isEmpty()) {
                out.println("%s has no row %d yet; nothing was written.".formatted(country, from));
                return 1;
            }
            Files.write(file, bundle.get());
            out.println("%s: rows from %d on written to %s.".formatted(country, from, file));
            return 0;
        });
    }

    /** {@code bundle import /path/file}: takes a bundle in, whole or not at all. */
    @Bean
    ConsoleTask bundleImport(Import imports) {
        return new Task("bundle import", (arguments, out) -> {
            List<ImportOutcome> outcomes = imports.take(Files.readAllBytes(Path.of(argument(arguments, 0, "file"))));
            outcomes.forEach(outcome -> out.println(outcome.sentence()));
            return outcomes.get(0) instanceof ImportOutcome.Imported ? 0 : 1;
        });
    }

    /** {@code bundle trust MX ROOT [NODE]}: notes fingerprints that people compared on paper. */
    @Bean
    ConsoleTask bundleTrust(Trust trust, Accords accords) {
        return new Task("bundle trust", (arguments, out) -> {
            Country country = Country.of(argument(arguments, 0, "country"));
            if (accords.signsFor().contains(country)) {
                throw new IllegalArgumentException("this node signs for %s itself".formatted(country));
            }
            trust.confirmRoot(country, Trust.parse(argument(arguments, 1, "fingerprint of the root")));
            if (arguments.size() > 2) {
                trust.confirmNode(country, Trust.parse(arguments.get(2)));
            }
            out.println("Noted: the root of %s is trusted by this node.".formatted(country));
            return 0;
        });
    }

    /** {@code bundle fingerprint}: what to read out to the other government. */
    @Bean
    ConsoleTask bundleFingerprint(Chamber accords, NodeCertificate certificate) {
        return new Task("bundle fingerprint", (arguments, out) -> {
            for (Country country : accords.signsFor()) {
                accords.rootKey(country)
                        .ifPresent(root -> out.println(
                                "Root of %s: %s".formatted(country, Trust.grouped(Trust.fingerprint(root)))));
            }
            out.println("This node:  " + Trust.grouped(certificate.fingerprint()));
            return 0;
        });
    }

    /** {@code bundle exchange https://host:port}: meets the other node now. */
    @Bean
    ConsoleTask bundleExchange(NodeExchange exchange) {
        return new Task("bundle exchange", (arguments, out) -> {
            URI peer = URI.create(argument(arguments, 0, "address"));
            if (!"https".equals(String.valueOf(peer.getScheme()).toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("the other node's address begins with https://, got " + peer);
            }
            try {
                List<String> told = exchange.meet(peer);
                told.forEach(out::println);
                out.println(told.isEmpty() ? "Nothing was new on either side." : "Done.");
                return told.stream().anyMatch(line -> line.contains("Refused")) ? 1 : 0;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while meeting " + peer, e);
            }
        });
    }

    private static String argument(List<String> arguments, int place, String what) {
        if (place >= arguments.size()) {
            throw new IllegalArgumentException("the %s is missing".formatted(what));
        }
        return arguments.get(place);
    }
}
