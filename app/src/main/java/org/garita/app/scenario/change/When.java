package org.garita.app.scenario.change;

/**
 * Hours of the week in which a change holds, on the clock of the port.
 *
 * @param days on which days; hours after midnight count to their own day
 * @param fromHour first hour of the day, 0 to 23
 * @param toHour hour after the last, 1 to 24; smaller than the first one goes over midnight
 */
public record When(Days days, int fromHour, int toHour) {
    /** At all times. */
    public static final When ALWAYS = new When(Days.EVERY, 0, 24);

    public When {
        if (fromHour < 0 || fromHour > 23 || toHour < 1 || toHour > 24 || fromHour == toHour) {
            throw new ChangeRefused("scenario.refused.hours", fromHour, toHour);
        }
    }

    /** Whether a slot of the week lies in these hours. */
    boolean covers(int slot, int slotMinutes) {
        int minute = slot * slotMinutes;
        int hour = minute / 60 % 24;
        boolean within = fromHour < toHour ? hour >= fromHour && hour < toHour : hour >= fromHour || hour < toHour;
        return within && days.hold(minute / 1440);
    }
}
