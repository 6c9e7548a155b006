package org.garita.app.sensing.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small port with one sensor of each sort, whose clocks go back in the night that was recorded. */
final class GateFolder {
    static final String LAYOUT = """
            format: garita-layout/1
            port: "gate"
            name: {en: "Test gate", es: "Garita de \\"prueba\\""}
            zone: "America/Tijuana"
            from: "2026-10-31T07:00:00.000Z"
            until: "2026-11-02T08:00:00.000Z"
            free_speed_kmh: 40
            classes:
              - id: cars
                name: {en: "Cars", es: "Autos"}
                mode: passenger_vehicle
                lane_class: general
                direction: northbound
                spacing_m: 7.5
                path: [booth]
              - id: sentri
                name: {en: "Cars, SENTRI", es: "Autos, SENTRI"}
                mode: passenger_vehicle
                lane_class: sentri
                direction: northbound
                spacing_m: 7.5
                path: [booth]
            stages:
              - id: booth
                name: {en: "Booths", es: "Casetas"}
                kind: primary
                lanes: ["1", "2", {id: "3", booths: 2}]
            roads:
              - id: approach
                name: {en: "Approach", es: "Acceso"}
                length_m: 400
                stretches:
                  - {stage: booth, from_m: 0, shared: false, lanes: {cars: 2, sentri: 1}}
                markers:
                  - {id: bend, name: {en: "Bend", es: "Curva"}, at_m: 250}
            sensors:
              - id: outer
                name: {en: "Outer", es: "Exterior"}
                kind: bluetooth
                country: mx
                road: approach
                at_m: 300
                classes: []
                time: local
                zone_m: 50
                by_lane: false
              - id: plates
                name: {en: "Plates", es: "Placas"}
                kind: plate
                country: us
                stage: booth
                moment: entry
                classes: [cars]
                time: utc
                zone_m: 5
                by_lane: true
              - id: loop
                name: {en: "Loop", es: "Espira"}
                kind: loop
                country: us
                stage: booth
                moment: exit
                classes: []
                time: utc
                by: lane
                every_s: 60
              - id: camera
                name: {en: "Camera", es: "Cámara"}
                kind: camera
                country: us
                road: approach
                at_m: 0
                classes: []
                time: utc
                reach_m: 200
                every_s: 60
            """;

    private final Path folder;

    GateFolder(Path folder) {
        this.folder = folder;
        with("layout.yaml", LAYOUT);
    }

    /** Writes a file into the folder. */
    GateFolder with(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return this;
    }

    Path folder() {
        return folder;
    }
}
