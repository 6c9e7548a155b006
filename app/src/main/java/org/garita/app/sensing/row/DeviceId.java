package org.garita.app.sensing.row;

import java.util.Locale;
import java.util.Set;
import org.garita.app.sensing.Reason;
import org.garita.app.sensing.token.TokenHasher;
import org.garita.kernel.sensor.SensorKind;

/** The id of a device or plate as it was read, in one case, on its way to being hashed. */
final class DeviceId {
    private static final int ADDRESS_DIGITS = 12;

    /** What readers send when they have read nothing. */
    private static final Set<String> PLACEHOLDERS = Set.of("000000000000", "ffffffffffff", "0000000");

    private DeviceId() {}

    /** The id in the row's column; a harmless one, and a mistake, when there is none. */
    static String of(Row row, SensorKind kind) {
        String token = row.need(Column.TOKEN);
        boolean plate = kind == SensorKind.PLATE;
        String id = plate ? token.toUpperCase(Locale.ROOT) : token.toLowerCase(Locale.ROOT);
        int length = plate ? TokenHasher.PLATE_LENGTH : ADDRESS_DIGITS;
        boolean fits = id.length() == length && id.chars().allMatch(plate ? DeviceId::ofPlate : DeviceId::hexadecimal);
        if (!fits || PLACEHOLDERS.contains(id)) {
            row.wrong(Column.TOKEN, Reason.BAD_TOKEN);
            return "";
        }
        return id;
    }

    private static boolean ofPlate(int c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
    }

    private static boolean hexadecimal(int c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    }
}
