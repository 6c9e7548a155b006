@NullMarked
package org.garita.app.plan.web;

import org.jspecify.annotations.NullMarked;
