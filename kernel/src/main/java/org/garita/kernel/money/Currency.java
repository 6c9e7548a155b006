package org.garita.kernel.money;

/** One of the two currencies in which the border pays; codes are ISO 4217, both with two decimals. */
public enum Currency {
    /** United States dollar. */
    USD,
    /** Mexican peso. */
    MXN
}
