package org.garita.app.feed.web;

import java.util.List;

/**
 * What the open data page shows.
 *
 * @param code language of the page
 * @param base address of this site, for the examples
 * @param sourceKey message key of the board's source
 * @param freshnessKey message key of its freshness
 * @param asOf the instant that ages are told from
 * @param sets what can be had
 * @param fields the dictionary
 */
record OpenDataPage(
        String code,
        String base,
        String sourceKey,
        String freshnessKey,
        String asOf,
        List<DataSet> sets,
        List<Field> fields) {

    /** One set: message keys of its name and words, and its files. */
    record DataSet(String nameKey, String wordsKey, List<DataFile> files) {}

    /** One file of a set. */
    record DataFile(String format, String address) {}

    /** One field: its published name, its type and the message key of its meaning. */
    record Field(String name, String typeKey, String meaningKey) {}
}
