/**
 * What more members of a trusted programme do to the waits of members and of everybody else, and how lanes should then be split.
 *
 * <pre>
 *   LaneSplit.all(...)      steady hours, exact for exponential service (Erlang C)
 *   TrustedShare.curve(...) a port's week, simulated: the lanes of today, and the same officers with lanes split anew
 * </pre>
 *
 * Who joins a programme, and why, is not modelled here.
 */
@NullMarked
package org.garita.planning.incentive;

import org.jspecify.annotations.NullMarked;
