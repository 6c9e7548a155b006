package org.garita.app.accord.web;

import java.util.List;
import org.garita.kernel.text.Language;

/**
 * Delegations of an office: those it holds, those it granted, and, for who may, the form that grants one.
 *
 * @param language language of the page
 * @param office name of the office
 * @param zoneKey message key of the zone in which days begin and end
 * @param held delegations that the office may act under
 * @param granted delegations that the office gave
 * @param mayGrant whether the form is shown
 * @param offices offices that can receive a power
 * @param powers powers that the office has and can lend
 * @param scopes what a delegation can cover
 * @param today first day that can be chosen, ISO 8601
 */
record DelegationsPage(
        Language language,
        String office,
        String zoneKey,
        List<Line> held,
        List<Line> granted,
        boolean mayGrant,
        List<Choice> offices,
        List<String> powers,
        List<Choice> scopes,
        String today) {
    public String self() {
        return "/" + language.code() + "/desk/delegations";
    }

    /**
     * One delegation.
     *
     * @param id its id
     * @param other the office at the other end
     * @param powerKey message key of the power
     * @param scope prefix of the documents it covers, empty for all
     * @param from first moment, in the country's capital
     * @param until first moment no longer: its own end, or the moment at which an act ended it
     * @param stateKey message key: valid, not yet valid, ended
     * @param tone badge
     * @param canEnd whether the office can end it now
     */
    record Line(
            String id,
            String other,
            String powerKey,
            String scope,
            String from,
            String until,
            String stateKey,
            String tone,
            boolean canEnd) {}

    /** Something to choose: what is sent, and what people read. */
    record Choice(String value, String words) {}
}
