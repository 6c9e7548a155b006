package org.garita.app.crossing.its;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The ranking as text: the same ranking gives the same bytes, on every machine and in every language. */
public final class ItsRanking {
    private ItsRanking() {}

    /** A table in CSV with lines that end in LF, header first. */
    public static String csv(MissingFlows flows, LocalDate day) {
        StringBuilder text = new StringBuilder(
                "rank,score,corridor,flow,from,to,state,lanes,actions,ease,gap,senders,receivers,day,method\n");
        int rank = 0;
        for (MissingFlow flow : flows.ranked()) {
            rank++;
            text.append(List.of(
                                    String.valueOf(rank),
                                    String.valueOf(flow.score()),
                                    flow.corridor().value(),
                                    flow.flow().id(),
                                    flow.from().slug(),
                                    flow.to().slug(),
                                    flow.state().name().toLowerCase(Locale.ROOT),
                                    String.valueOf(flow.lanes()),
                                    String.valueOf(flow.actions()),
                                    String.valueOf(flow.ease().points()),
                                    String.valueOf(flow.state().gap()),
                                    ids(flow.senders()),
                                    ids(flow.receivers()),
                                    day.toString(),
                                    String.valueOf(MissingFlows.METHOD))
                            .stream()
                            .collect(Collectors.joining(",")))
                    .append('\n');
        }
        return text.toString();
    }

    private static String ids(List<ItsSystem> systems) {
        return systems.stream().map(ItsSystem::id).collect(Collectors.joining(" "));
    }
}
