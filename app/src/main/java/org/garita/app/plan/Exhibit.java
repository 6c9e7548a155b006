package org.garita.app.plan;

import java.time.Instant;
import org.garita.app.accord.Hash;
import org.garita.app.identity.OfficeId;
import org.garita.kernel.place.Country;

/**
 * Evidence as it stands in a journal.
 *
 * @param evidence what was shown
 * @param country whose journal holds it
 * @param office the office that recorded it
 * @param recorded when
 * @param row hash of the journal row
 */
public record Exhibit(Evidence evidence, Country country, OfficeId office, Instant recorded, Hash row) {}
