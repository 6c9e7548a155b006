package org.garita.app.crossing.its.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of transport systems shows; every word and number is ready to be read.
 *
 * @param code language as addresses write it
 * @param asOf day on which the inventory is read
 * @param endorsed sentence on the review in force; null while none is
 * @param document address of that review's document; null with it
 * @param filters what can be chosen, and what is
 * @param shown how many systems are shown of how many
 * @param systems the systems that the filters let through
 * @param matrix systems by systems in the chosen corridor
 * @param counts a sentence on how many expected flows exist, are missing, or have no end
 * @param missing the missing flows that are shown, ranked
 * @param sources every source of the inventory
 */
record ItsPage(
        String code,
        String asOf,
        @Nullable String endorsed,
        @Nullable String document,
        Filters filters,
        String shown,
        List<SystemView> systems,
        MatrixView matrix,
        String counts,
        List<MissingView> missing,
        List<SourceView> sources) {

    /** Something that can be chosen. */
    record Option(String value, String name, boolean chosen) {}

    /** The choices of the form. */
    record Filters(List<Option> corridors, List<Option> countries, List<Option> statuses) {}

    /**
     * One system.
     *
     * @param note what a reader should know; null when nothing
     * @param standard by which it tells what it knows
     */
    record SystemView(
            String id,
            String name,
            String side,
            String owner,
            String kinds,
            String places,
            String status,
            String statusCss,
            String since,
            String standard,
            @Nullable String note,
            List<SourceView> sources) {}

    /** A source and where it is found. */
    record SourceView(String words, String url) {}

    /**
     * Systems by systems.
     *
     * @param name of the corridor
     * @param columns numbers and names of the systems
     * @param rows what each tells the others
     * @param lines every flow of the picture in words
     * @param remarks what sources say of the corridor
     */
    record MatrixView(
            String name, List<Column> columns, List<RowView> rows, List<LineView> lines, List<SourceView> remarks) {}

    /** A system at the head of a column or row. */
    record Column(int number, String name, String side) {}

    /** What one system tells each other one. */
    record RowView(Column from, List<CellView> cells) {}

    /** A cell: a mark for the eye, words for everyone. */
    record CellView(String mark, String css, String words) {}

    /** One flow in words. */
    record LineView(String from, String to, String flow, String state, String since, String source, String url) {}

    /** One missing flow with its rank and the reason for it. */
    record MissingView(int rank, String what, String state, String why, String about, String ends) {}
}
