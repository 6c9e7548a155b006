package org.garita.simulation.emission;

/** What is burnt or emitted. */
public enum Substance {
    /** Fuel burnt, in litres. */
    FUEL(true),
    /** Carbon dioxide, in kilograms. */
    CO2(true),
    /** Nitrogen oxides, in grams. */
    NOX(false),
    /** Particles below 2.5 micrometres from the exhaust, in grams. */
    PM25(false);

    private final boolean firm;

    Substance(boolean firm) {
        this.firm = firm;
    }

    /**
     * Whether figures may be published as firm: fuel, and carbon dioxide, which follows from it. The others depend on age
     * and state of each engine by far more than their table can tell; they are indicative.
     */
    public boolean firm() {
        return firm;
    }
}
