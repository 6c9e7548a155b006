/**
 * Work that is repeated: numbered pieces done on some threads so that the threads cannot be seen in the result, and means over
 * replications with their intervals. What a piece does belongs to the package that needs it.
 */
@NullMarked
package org.garita.planning.replication;

import org.jspecify.annotations.NullMarked;
