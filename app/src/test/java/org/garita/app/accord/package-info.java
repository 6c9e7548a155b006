@NullMarked
package org.garita.app.accord;

import org.jspecify.annotations.NullMarked;
