package org.garita.app.scenario;

import java.time.LocalDate;
import org.garita.kernel.text.Text;
import org.garita.simulation.emission.RateTable;
import org.garita.simulation.port.Notes;

/**
 * A table of emission rates that has been read.
 *
 * @param id lower-case words joined by hyphens
 * @param name what people call it
 * @param date day on which its rates were put together
 * @param rates the rates
 * @param notes source or assumption of each number, by its place in the file
 */
public record RateDocument(String id, Text name, LocalDate date, RateTable rates, Notes notes) {}
