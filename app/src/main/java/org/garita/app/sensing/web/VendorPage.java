package org.garita.app.sensing.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the desk's page of vendors shows.
 *
 * @param sensors the public part
 * @param vendors all vendors
 * @param nodes whose node measures each crossing
 */
record VendorPage(SensorPage sensors, List<VendorView> vendors, List<NodeView> nodes) {
    /**
     * One vendor.
     *
     * @param mine whether the holder keeps its keys
     */
    record VendorView(String id, String name, String countryKey, boolean mine, List<KeyView> keys) {}

    /**
     * One key, without the key.
     *
     * @param revoked null while it is valid
     */
    record KeyView(String id, String created, @Nullable String revoked) {}
}
