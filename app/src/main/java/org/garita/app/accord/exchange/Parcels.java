package org.garita.app.accord.exchange;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.garita.app.accord.Courier;
import org.garita.app.accord.ParcelRefused;

/**
 * Parcels of the rooms, under the same mutual TLS as the journals. The caller carries both ways.
 *
 * <pre>{@code
 * GET  /parcels/readings?after=MARK  what the answering node has for the caller, 204 when nothing
 * GET  /parcels/readings/mark        how far the answering node has what the caller sent
 * POST /parcels/readings             a parcel; 200 with the mark after it, 409 with the reason when it is refused
 * }</pre>
 */
final class Parcels {
    static final String PATH = "/parcels/";

    /** Parcels of one courier and direction in one call; what is left waits for the next one. */
    private static final int MOST = 50;

    /** Some times what a courier puts into one parcel. */
    private static final int MOST_BYTES = 64 << 20;

    private final Supplier<List<Courier>> couriers;

    Parcels(Supplier<List<Courier>> couriers) {
        this.couriers = couriers;
    }

    /** Asks the other node; with a body it posts. */
    @FunctionalInterface
    interface Line {
        HttpResponse<byte[]> ask(String path, Optional<byte[]> body) throws IOException, InterruptedException;
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private Optional<Courier> find(String name) {
        return couriers.get().stream()
                .filter(courier -> courier.name().equals(name))
                .findFirst();
    }

    /** Whether no room carries anything now. */
    boolean idle() {
        return couriers.get().stream().noneMatch(Courier::active);
    }

    void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring(PATH.length());
        boolean asksMark = path.endsWith("/mark");
        Optional<Courier> courier = find(asksMark ? path.substring(0, path.length() - "/mark".length()) : path);
        if (courier.isEmpty() || !courier.get().active()) {
            NodeExchange.answer(exchange, 204, new byte[0]);
        } else if (exchange.getRequestMethod().equals("POST")) {
            receive(exchange, courier.get());
        } else if (asksMark) {
            NodeExchange.answer(exchange, 200, courier.get().mark().getBytes(StandardCharsets.UTF_8));
        } else {
            give(exchange, courier.get());
        }
    }

    private static void give(HttpExchange exchange, Courier courier) throws IOException {
        String query =
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        String mark = URLDecoder.decode(query.replaceFirst("^after=", ""), StandardCharsets.UTF_8);
        try {
            Optional<byte[]> parcel = courier.parcel(mark);
            NodeExchange.answer(exchange, parcel.isPresent() ? 200 : 204, parcel.orElse(new byte[0]));
        } catch (IllegalArgumentException notAMark) {
            NodeExchange.answer(
                    exchange, 409, String.valueOf(notAMark.getMessage()).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void receive(HttpExchange exchange, Courier courier) throws IOException {
        byte[] bytes;
        try (InputStream body = exchange.getRequestBody()) {
            bytes = body.readNBytes(MOST_BYTES);
        }
        try {
            NodeExchange.answer(exchange, 200, courier.take(bytes).getBytes(StandardCharsets.UTF_8));
        } catch (ParcelRefused refused) {
            NodeExchange.answer(
                    exchange, 409, String.valueOf(refused.getMessage()).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Carries what there is, both ways. @return what was refused, in order */
    List<String> carry(Line line) throws IOException, InterruptedException {
        List<String> refused = new ArrayList<>();
        for (Courier courier : couriers.get()) {
            if (courier.active()) {
                push(courier, line, refused);
                pull(courier, line, refused);
            }
        }
        return refused;
    }

    private static void push(Courier courier, Line line, List<String> refused)
            throws IOException, InterruptedException {
        HttpResponse<byte[]> asked = line.ask(PATH + courier.name() + "/mark", Optional.empty());
        String mark = text(asked);
        for (int i = 0; asked.statusCode() == 200 && i < MOST; i++) {
            Optional<byte[]> parcel = courier.parcel(mark);
            if (parcel.isEmpty()) {
                return;
            }
            HttpResponse<byte[]> taken = line.ask(PATH + courier.name(), parcel);
            if (taken.statusCode() != 200) {
                refused.add("pushed %s: %s".formatted(courier.name(), text(taken)));
                return;
            }
            if (text(taken).equals(mark)) {
                return;
            }
            mark = text(taken);
        }
    }

    private static void pull(Courier courier, Line line, List<String> refused)
            throws IOException, InterruptedException {
        String mark = courier.mark();
        for (int i = 0; i < MOST; i++) {
            String path = PATH + courier.name() + "?after=" + URLEncoder.encode(mark, StandardCharsets.UTF_8);
            HttpResponse<byte[]> parcel = line.ask(path, Optional.empty());
            if (parcel.statusCode() != 200) {
                return;
            }
            try {
                String after = courier.take(parcel.body());
                if (after.equals(mark)) {
                    return;
                }
                mark = after;
            } catch (ParcelRefused why) {
                refused.add("pulled %s: %s".formatted(courier.name(), why.getMessage()));
                return;
            }
        }
    }
}
