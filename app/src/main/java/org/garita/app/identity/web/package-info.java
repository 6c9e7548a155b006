/** Sign-in, sign-out, the rules of who may call what, the page of the access log. */
@NullMarked
package org.garita.app.identity.web;

import org.jspecify.annotations.NullMarked;
