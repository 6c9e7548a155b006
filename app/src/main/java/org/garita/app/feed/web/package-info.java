/** Open data: the public interface in JSON, CSV and GeoJSON, and the pages that explain it and show its quality. */
@NullMarked
package org.garita.app.feed.web;

import org.jspecify.annotations.NullMarked;
