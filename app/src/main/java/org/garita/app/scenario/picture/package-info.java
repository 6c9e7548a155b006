/**
 * Drawings of a port: the approach to scale with its lines, charts by hour. They are made of plain numbers, which templates
 * write as SVG without arithmetic.
 */
@NullMarked
package org.garita.app.scenario.picture;

import org.jspecify.annotations.NullMarked;
