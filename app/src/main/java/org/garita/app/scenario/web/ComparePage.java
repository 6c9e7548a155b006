package org.garita.app.scenario.web;

import java.util.List;

/**
 * Runs of one port side by side; the first is what the others are compared with.
 *
 * @param code language
 * @param port name of the port
 * @param files address of the comparison as files, without its ending
 * @param query which runs, for the files
 * @param runs the runs
 * @param charts mean wait by hour of one flow at one stage, a line for each run
 * @param differences mean waits and how they differ
 * @param roads the roads, each with the picture of each run
 * @param stages booth-hours a day
 * @param markers minutes a day with a line beyond places
 * @param emissions what engines in line burn and emit, all classes together
 * @param csv the differences in seconds, as a file
 * @param emissionsCsv the differences of emissions, as a file
 * @param minute the minute at which the pictures stand
 */
record ComparePage(
        String code,
        String port,
        String files,
        String query,
        List<Run> runs,
        List<ResultView.Chart> charts,
        List<Row> differences,
        List<Roads> roads,
        List<Row> stages,
        List<Row> markers,
        List<Row> emissions,
        String csv,
        String emissionsCsv,
        int minute) {
    ComparePage {
        runs = List.copyOf(runs);
        charts = List.copyOf(charts);
        differences = List.copyOf(differences);
        roads = List.copyOf(roads);
        stages = List.copyOf(stages);
        markers = List.copyOf(markers);
        emissions = List.copyOf(emissions);
    }

    /** One run: its letter, what it is, what is changed. */
    record Run(String letter, String name, String address, List<String> changes) {
        Run {
            changes = List.copyOf(changes);
        }
    }

    /** One line of a table: what, the first run's figure, and each other run's with its difference. */
    record Row(String name, String first, List<Cell> others) {
        Row {
            others = List.copyOf(others);
        }
    }

    /** Another run's figure, the difference, and whether it is shorter, longer or not clear. */
    record Cell(String letter, String value, String difference, String css, String verdict) {}

    /** One road in each run. */
    record Roads(String name, List<Picture> pictures) {
        Roads {
            pictures = List.copyOf(pictures);
        }
    }

    /** A road in one run, with where its day comes from. */
    record Picture(RoadView road, String source) {}
}
