package org.garita.app.accord.web;

import java.util.List;
import java.util.Optional;
import org.garita.app.accord.CapitalTimes;
import org.garita.app.accord.Inspection;
import org.garita.kernel.text.Language;

/**
 * Both journals as one list, newest first.
 *
 * @param language language of the page
 * @param usRows rows of the United States journal
 * @param mxRows rows of the Mexican journal
 * @param inspection the last inspection of this process, if any
 * @param filter what is shown
 * @param acts kinds of act to choose from
 * @param offices offices to choose from
 * @param first place of the first row of this page among those that the filter lets through, from 1
 * @param last place of the last one; less than {@code first} when the page has none
 * @param rows the rows of this page
 * @param newer address of the page before, if any
 * @param older address of the page after, if any
 */
record JournalPage(
        Language language,
        long usRows,
        long mxRows,
        Optional<Checked> inspection,
        Filter filter,
        List<Choice> acts,
        List<Choice> offices,
        long first,
        long last,
        List<RowView> rows,
        Optional<String> newer,
        Optional<String> older) {
    public String self() {
        return "/" + language.code() + "/desk/journal";
    }

    /** Which act and office are shown, empty for all; page number from 1. */
    record Filter(String act, String office, int page) {}

    /** Something to choose: what is sent, the message key or words, whether it is chosen. */
    record Choice(String value, String words, boolean chosen) {}

    /**
     * What an inspection found.
     *
     * @param times when it ended
     * @param clean whether every row is what it must be
     * @param usRows rows read of the United States journal
     * @param mxRows rows read of the Mexican journal
     * @param millis how long it took
     * @param row the first bad row
     * @param countryKey message key of the journal it stands in
     * @param what is wrong with it, as the check words it
     */
    record Checked(
            CapitalTimes times,
            boolean clean,
            long usRows,
            long mxRows,
            long millis,
            long row,
            String countryKey,
            String what) {
        static Checked of(Inspection inspection, Language language) {
            return new Checked(
                    CapitalTimes.of(inspection.when(), language),
                    inspection.clean(),
                    inspection.usRows(),
                    inspection.mxRows(),
                    inspection.took().toMillis(),
                    inspection.fault().map(Inspection.Fault::seq).orElse(0L),
                    inspection
                            .fault()
                            .map(fault -> "accord.country." + fault.country().slug())
                            .orElse("accord.country.us"),
                    inspection.fault().map(Inspection.Fault::what).orElse(""));
        }
    }
}
