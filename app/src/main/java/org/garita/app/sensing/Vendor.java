package org.garita.app.sensing;

import org.garita.kernel.place.Country;
import org.garita.kernel.text.Text;

/**
 * Who runs sensors and sends what they tell.
 *
 * @param id lower-case words joined by hyphens
 * @param name what people call it
 * @param country whose administrators keep its key
 */
public record Vendor(String id, Text name, Country country) {}
