package org.garita.app.plan;

/**
 * What the demonstration is made of.
 *
 * @param reference the 36 actions
 * @param register the forums
 * @param script what happens to them
 */
record DemonstrationPlay(PlanReference reference, ForumRegister register, Content script) {}
