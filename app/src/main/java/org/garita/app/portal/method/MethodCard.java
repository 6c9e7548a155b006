package org.garita.app.portal.method;

/**
 * A card in one language.
 *
 * @param id its name in addresses
 * @param title its heading
 * @param summary its first sentences, as text
 * @param html everything below the heading, as HTML
 */
record MethodCard(String id, String title, String summary, String html) {}
