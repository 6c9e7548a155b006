package org.garita.app.scenario.sense;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.garita.simulation.compile.CompiledPort;
import org.garita.simulation.port.Lane;
import org.garita.simulation.port.Stage;
import org.garita.simulation.sense.Count;
import org.garita.simulation.sense.LaneNews;
import org.garita.simulation.sense.QueueView;
import org.garita.simulation.sense.Sensor;
import org.garita.simulation.sense.Sensor.Counter;
import org.garita.simulation.sense.Sensor.Grain;
import org.garita.simulation.sense.Sensor.Reader;
import org.garita.simulation.sense.Sighting;
import org.garita.simulation.sense.Tokens;

/** What a sensor told as a row of its table, without the moment of arrival. */
public final class ReadingLines {
    /** Columns of {@link #detection}. */
    public static final String DETECTIONS = "sensor,time,token,kind,lane";

    /** Columns of {@link #count}. */
    public static final String COUNTS = "sensor,start,seconds,class,lane,vehicles";

    /** Columns of {@link #queue}. */
    public static final String QUEUES = "sensor,time,metres,at_least";

    /** Columns of {@link #lanes}. */
    public static final String LANES = "from,stage,classes,open,lanes";

    private final CompiledPort port;
    private final RunClock clock;

    /**
     * @param port what is run
     * @param clock the run's moments as dates
     */
    public ReadingLines(CompiledPort port, RunClock clock) {
        this.port = port;
        this.clock = clock;
    }

    /** What one reader saw. */
    public String detection(Sensor sensor, Sighting sighting) {
        Reader reader = (Reader) sensor;
        String lane = sighting.lane() == Sighting.NO_LANE ? "" : lane(sighting.lane());
        return String.join(
                ",",
                sensor.post().id(),
                shown(sensor, sighting.shown()),
                Tokens.text(reader.technology(), sighting.token()),
                reader.technology().name().toLowerCase(Locale.ROOT),
                lane);
    }

    /** What one counter counted. */
    public String count(Sensor sensor, Count count) {
        Counter counter = (Counter) sensor;
        String flow = counter.grain() == Grain.CLASS ? flow(count.group()) : "";
        String lane = counter.grain() == Grain.LANE ? lane(count.group()) : "";
        return String.join(
                ",",
                sensor.post().id(),
                shown(sensor, count.shown()),
                String.valueOf(counter.everySeconds()),
                flow,
                lane,
                String.valueOf(count.vehicles()));
    }

    /** What one camera made of a line. */
    public String queue(Sensor sensor, QueueView view) {
        return sensor.post().id() + "," + shown(sensor, view.shown()) + "," + view.metres() + "," + view.atLeast();
    }

    /** One change of the lane plan. */
    public String lanes(LaneNews news) {
        String classes = IntStream.range(0, port.flows())
                .filter(flow -> (news.flows() >>> flow & 1) != 0)
                .mapToObj(this::flow)
                .collect(Collectors.joining(" "));
        Stage stage = port.port().stages().get(news.stage());
        String lanes =
                news.lanes().stream().map(lane -> stage.lanes().get(lane).id()).collect(Collectors.joining(" "));
        return String.join(",", clock.utc(news.from()), stage.id(), classes, String.valueOf(news.open()), lanes);
    }

    private String shown(Sensor sensor, long moment) {
        return sensor.post().clockOfPort() ? clock.local(moment) : clock.utc(moment);
    }

    private String flow(int flow) {
        return port.port().flows().get(flow).id();
    }

    private String lane(int lane) {
        int ofStage = port.lanes().stageOfLane(lane);
        Stage stage = port.port().stages().get(ofStage);
        Lane own = stage.lanes().get(lane - port.lanes().firstLane(ofStage));
        return own.id();
    }
}
