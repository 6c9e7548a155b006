package org.garita.app.scenario.study;

/**
 * The port file on which a study rests, as it was when the study was read.
 *
 * @param name the worked port's name, or the file's
 * @param yaml the whole file
 */
public record PortSource(String name, String yaml) {}
