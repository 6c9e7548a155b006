package org.garita.app.scenario.web;

import java.util.List;
import java.util.Optional;

/**
 * One scenario, at the desk or published.
 *
 * @param code language
 * @param id of the scenario
 * @param name of the scenario
 * @param port name of the worked port
 * @param portAddress its page
 * @param address of this page
 * @param office to which it belongs
 * @param state message key of how far it is
 * @param stateCss style of the state
 * @param changes in words, in order
 * @param budget days, repetitions and seed
 * @param unstable where it falls behind for ever, in words
 * @param progress where its run stands
 * @param result its figures
 * @param files whether there are figures to take away
 * @param desk what the desk may do; empty on the public page
 */
record ScenarioPage(
        String code,
        String id,
        String name,
        String port,
        String portAddress,
        String address,
        String office,
        String state,
        String stateCss,
        List<String> changes,
        Budget budget,
        List<String> unstable,
        Optional<PortPage.Progress> progress,
        Optional<ResultView> result,
        boolean files,
        Optional<Desk> desk) {
    ScenarioPage {
        changes = List.copyOf(changes);
        unstable = List.copyOf(unstable);
    }

    /** How much is run. */
    record Budget(int days, int replications, long seed) {}

    /**
     * What the desk may do.
     *
     * @param mayMake whether the holder may change scenarios
     * @param mayPublish whether the holder may publish them
     * @param open whether the changes may be changed
     * @param underWay whether it waits or runs
     * @param done whether it has a result
     * @param deleted whether it is deleted
     * @param published its public address, if it has one
     * @param forms what the forms of changes offer
     * @param compare address of the comparison with the port as it is
     */
    record Desk(
            boolean mayMake,
            boolean mayPublish,
            boolean open,
            boolean underWay,
            boolean done,
            boolean deleted,
            Optional<String> published,
            Forms forms,
            String compare) {}

    /** Choices of the forms. */
    record Forms(
            List<Choice> places,
            List<Choice> stages,
            List<Choice> flows,
            List<Choice> days,
            List<Choice> who,
            List<String> hours) {
        Forms {
            places = List.copyOf(places);
            stages = List.copyOf(stages);
            flows = List.copyOf(flows);
            days = List.copyOf(days);
            who = List.copyOf(who);
            hours = List.copyOf(hours);
        }
    }

    /** A value with its words. */
    record Choice(String value, String words) {}
}
