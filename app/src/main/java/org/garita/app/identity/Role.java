package org.garita.app.identity;

/** What a signed-in person may do on the desk; least privilege, one person may hold several. */
public enum Role {
    /** Endorses, withdraws and delegates for the country. */
    EXECUTIVE_SECRETARY,
    /** Agrees to texts, claims and confirms completion, proposes successors. */
    CO_LEAD,
    /** Runs a port of entry: its waits, lanes and the actions that touch it. */
    PORT_DIRECTOR,
    /** Reads the desk and attaches evidence. */
    PROGRAMME_OFFICER,
    /** Reads journals and the access log; changes nothing. */
    AUDITOR,
    /** Keeps accounts and keys of one government; decides nothing. */
    ADMINISTRATOR
}
