@NullMarked
package org.garita.app.accord.keys;

import org.jspecify.annotations.NullMarked;
