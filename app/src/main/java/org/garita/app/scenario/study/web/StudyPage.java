package org.garita.app.scenario.study.web;

import java.util.List;
import java.util.Optional;
import org.garita.app.scenario.picture.HourChart;
import org.garita.app.scenario.study.StudyTable;

/**
 * A study with its figures, at the desk or for everyone.
 *
 * @param code language
 * @param name what the study is called
 * @param about what it asks
 * @param kind message key of its kind
 * @param address of this page
 * @param office whose run it is, where it is known
 * @param figures the figures, if there are any to show
 * @param run what the figures depend on
 * @param notes sources and assumptions
 * @param desk what the desk may do; empty on the public page
 * @param agreed how both countries agreed; empty unless in force
 */
record StudyPage(
        String code,
        String name,
        String about,
        String kind,
        String address,
        Optional<String> office,
        Optional<Figures> figures,
        Run run,
        Notes notes,
        Optional<Desk> desk,
        Optional<Agreed> agreed) {

    /** Figures: for resumption a matrix and a section for each scenario, for others tables alone. */
    record Figures(Optional<Matrix> matrix, List<Section> sections, List<StudyTable> tables) {
        Figures {
            sections = List.copyOf(sections);
            tables = List.copyOf(tables);
        }
    }

    /** Options by scenarios. */
    record Matrix(List<String> scenarios, List<MatrixRow> rows) {
        Matrix {
            scenarios = List.copyOf(scenarios);
            rows = List.copyOf(rows);
        }
    }

    /**
     * One option.
     *
     * @param option its name
     * @param sentences what is done
     * @param chosen whether both countries agreed on it
     * @param cells by scenario
     */
    record MatrixRow(String option, List<String> sentences, boolean chosen, List<Heat> cells) {
        MatrixRow {
            sentences = List.copyOf(sentences);
            cells = List.copyOf(cells);
        }
    }

    /**
     * One cell.
     *
     * @param scenario name of the column, for narrow screens
     * @param hours hours to clear, in words
     * @param rank what the colour says, in words
     * @param css style class of the colour
     * @param best whether it has the least delay of its scenario
     */
    record Heat(String scenario, String hours, String rank, String css, boolean best) {}

    /** One scenario. */
    record Section(
            String id,
            String name,
            String sentence,
            HourChart chart,
            String summary,
            StudyTable figures,
            StudyTable tiers) {}

    /**
     * What the figures depend on.
     *
     * @param seed of all random numbers
     * @param replications independent repetitions
     * @param method version of the method
     * @param result digest of the result, if there is one
     * @param studyFile digest of the study file
     * @param portFile digest of the port file, if there is one
     */
    record Run(
            String seed,
            int replications,
            int method,
            Optional<String> result,
            String studyFile,
            Optional<String> portFile) {}

    /** Sources and assumptions in words. */
    record Notes(List<String> sources, List<String> assumptions) {
        Notes {
            sources = List.copyOf(sources);
            assumptions = List.copyOf(assumptions);
        }
    }

    /** Where a run stands. */
    record Progress(String words, int done, int of) {}

    /**
     * What the desk may do.
     *
     * @param mayMake whether the holder may run and cancel
     * @param mayPropose whether the holder may put it before both countries
     * @param state message key of how far it is
     * @param stateCss style of the state
     * @param underWay whether it waits or runs
     * @param again whether it ended without a result
     * @param progress where it, or running it again, stands
     * @param checking whether it is being run again to compare
     * @param checked what running it again gave, in words
     * @param checkedSame whether that was the same
     * @param altered whether what is kept is not what the run gave
     * @param options what can be proposed: empty unless a finished study of resumption
     * @param papers documents made of it
     */
    record Desk(
            boolean mayMake,
            boolean mayPropose,
            String state,
            String stateCss,
            boolean underWay,
            boolean again,
            Optional<Progress> progress,
            boolean checking,
            Optional<String> checked,
            boolean checkedSame,
            boolean altered,
            List<Choice> options,
            List<Paper> papers) {
        Desk {
            options = List.copyOf(options);
            papers = List.copyOf(papers);
        }
    }

    /** A value with its words. */
    record Choice(String value, String words) {}

    /**
     * A document of a study.
     *
     * @param title its title
     * @param version of its lineage
     * @param standing message key of where it stands
     * @param inForce whether it binds both
     * @param address where it is read
     * @param signing where offices act on it
     * @param option name of the option that it chooses
     * @param match message key of whether this node keeps its numbers
     * @param same whether it does
     * @param run its run at the desk, if this node has it
     * @param absent whether the run was made elsewhere, so that it can be made here
     * @param hash of the document
     */
    record Paper(
            String title,
            int version,
            String standing,
            boolean inForce,
            String address,
            String signing,
            String option,
            String match,
            boolean same,
            Optional<String> run,
            boolean absent,
            String hash) {}

    /**
     * How both countries agreed.
     *
     * @param paper the document
     * @param since the day since which it binds both
     * @param endorsements who endorsed
     * @param checked what running it again gave, in words
     * @param checkedSame whether that was the same
     */
    record Agreed(
            Paper paper, String since, List<Endorsement> endorsements, Optional<String> checked, boolean checkedSame) {
        Agreed {
            endorsements = List.copyOf(endorsements);
        }
    }

    /** One country's endorsement. */
    record Endorsement(String country, String slug, String office, String day) {}
}
