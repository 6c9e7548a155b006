package org.garita.app.accord;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.garita.app.platform.ConsoleTask;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the tool {@code garita bundle} does with parcels of the rooms, where no network joins the nodes. */
@Configuration(proxyBeanMethods = false)
class ParcelTasks {
    private static final int FINE = 0;
    private static final int FINDING = 1;

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

    /** {@code bundle parcel-out readings /path/file [MARK]}: writes what the other node should have after its mark. */
    @Bean
    ConsoleTask parcelOut(ObjectProvider<Courier> couriers) {
        return new Task("bundle parcel-out", (arguments, out) -> {
            Courier courier = courier(couriers, arguments);
            Path file = Path.of(arguments.get(1));
            Optional<byte[]> parcel = courier.parcel(arguments.size() > 2 ? arguments.get(2) : "");
            if (parcel.isEmpty()) {
                out.println("This node has no %s for the other one; nothing was written.".formatted(courier.name()));
                return FINDING;
            }
            Files.write(file, parcel.get());
            out.println("%d bytes written to %s.".formatted(parcel.get().length, file));
            return FINE;
        });
    }

    /** {@code bundle parcel-in readings /path/file}: takes a parcel of the other node, and says the mark after it. */
    @Bean
    ConsoleTask parcelIn(ObjectProvider<Courier> couriers) {
        return new Task("bundle parcel-in", (arguments, out) -> {
            Courier courier = courier(couriers, arguments);
            try {
                out.println("Taken. The mark is now: %s"
                        .formatted(courier.take(Files.readAllBytes(Path.of(arguments.get(1))))));
                return FINE;
            } catch (ParcelRefused refused) {
                out.println("Refused, nothing was kept: %s".formatted(refused.getMessage()));
                return FINDING;
            }
        });
    }

    private static Courier courier(ObjectProvider<Courier> couriers, List<String> arguments) {
        String name = arguments.get(0);
        return couriers.stream()
                .filter(courier -> courier.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nothing called '%s' is carried; there is: %s"
                        .formatted(name, couriers.stream().map(Courier::name).collect(Collectors.joining(", ")))));
    }

    /** {@code bundle replace-agreement}: takes this node's keys for agreements back and states another. */
    @Bean
    ConsoleTask replaceAgreement(NodeSecrets secrets) {
        return new Task("bundle replace-agreement", (arguments, out) -> {
            secrets.replace();
            out.println(
                    "Taken back, and another key stated. It counts once the other node has the rows: exchange now.");
            return FINE;
        });
    }
}
