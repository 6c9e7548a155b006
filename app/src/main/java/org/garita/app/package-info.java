/**
 * One Spring Boot application around the calculation rooms; each package below is a Spring Modulith module.
 *
 * <pre>{@code platform <- identity <- accord <- plan <- rooms <- portal <- cli}</pre>
 */
@NullMarked
package org.garita.app;

import org.jspecify.annotations.NullMarked;
