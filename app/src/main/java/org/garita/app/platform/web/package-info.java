@NullMarked
package org.garita.app.platform.web;

import org.jspecify.annotations.NullMarked;
