/**
 * Pages of the accord: a document as the public reads it, and the signing pages, delegations, keys and journals of the
 * desk.
 *
 * <pre>{@code
 * /en/documents/{hash}        anyone: both texts, standing, signatures, versions, how to check it oneself
 * /en/desk/documents/{hash}   a signer: the full text, then agree, note conformity, endorse, withdraw
 * }</pre>
 *
 * <p>Rules of the accord do not belong here: a page asks, the accord decides, the page says the answer in words.
 */
@NullMarked
package org.garita.app.accord.web;

import org.jspecify.annotations.NullMarked;
