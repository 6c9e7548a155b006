@NullMarked
package org.garita.app.portal.web;

import org.jspecify.annotations.NullMarked;
