package org.garita.app.waits.node;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.garita.app.accord.Courier;
import org.garita.app.accord.NodeSeal;
import org.garita.app.accord.ParcelRefused;
import org.garita.app.sensing.MeasuringNodes;
import org.garita.app.sensing.SensedCrossing;
import org.garita.app.sensing.SensingSettings;
import org.garita.app.sensing.SensorRegister;
import org.garita.app.waits.CrossingMeasure;
import org.garita.kernel.place.Country;
import org.springframework.stereotype.Component;

/** Carries the newest measure of each crossing to the node that does not measure it; one signed line each. */
@Component
public class MeasureCourier implements Courier {
    private final MeasuresAcross across;
    private final MeasuringNodes nodes;
    private final SensorRegister register;
    private final NodeSeal seal;
    private final SensingSettings settings;

    /** Carries what these measures are; the other node's clock may be ahead as far as a sensor's. */
    public MeasureCourier(
            MeasuresAcross across,
            MeasuringNodes nodes,
            SensorRegister register,
            NodeSeal seal,
            SensingSettings settings) {
        this.across = across;
        this.nodes = nodes;
        this.register = register;
        this.seal = seal;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "measures";
    }

    @Override
    public boolean active() {
        return register.crossings().stream()
                .anyMatch(sensed -> nodes.of(sensed.crossing()).isPresent());
    }

    @Override
    public String mark() {
        Map<String, String> issued = new TreeMap<>();
        for (SensedCrossing sensed : register.crossings()) {
            across.heard(sensed.crossing())
                    .ifPresent(measure -> issued.put(
                            sensed.crossing().value(), measure.issued().toString()));
        }
        return issued.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(","));
    }

    private static Map<String, Instant> read(String mark) {
        Map<String, Instant> issued = new TreeMap<>();
        try {
            for (String part : mark.isEmpty() ? List.<String>of() : List.of(mark.split(",", -1))) {
                int equals = part.indexOf('=');
                issued.put(part.substring(0, Math.max(equals, 0)), Instant.parse(part.substring(equals + 1)));
            }
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException("'%s' is no mark of measures".formatted(mark), wrong);
        }
        return issued;
    }

    @Override
    public Optional<byte[]> parcel(String mark) {
        Map<String, Instant> there = read(mark);
        Optional<Country> own = nodes.own();
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (SensedCrossing sensed : register.crossings()) {
            Optional<CrossingMeasure> said = across.said(sensed.crossing());
            boolean isNew = said.isPresent()
                    && said.get()
                            .issued()
                            .isAfter(there.getOrDefault(sensed.crossing().value(), Instant.MIN));
            if (isNew && own.isPresent()) {
                lines.writeBytes(MeasureWord.write(own.get(), said.get(), sensed.mark(), seal));
                lines.write('\n');
            }
        }
        return lines.size() == 0 ? Optional.empty() : Optional.of(lines.toByteArray());
    }

    @Override
    public synchronized String take(byte[] parcel) throws ParcelRefused {
        String text = new String(parcel, StandardCharsets.UTF_8);
        for (String line : text.split("\n", -1)) {
            if (!line.isEmpty()) {
                across.hear(MeasureWord.read(line.getBytes(StandardCharsets.UTF_8), seal), settings.ahead());
            }
        }
        return mark();
    }
}
