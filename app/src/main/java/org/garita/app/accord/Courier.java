package org.garita.app.accord;

import java.io.IOException;
import java.util.Optional;

/**
 * What a room carries to the other government's node and takes from it, beside the journals; the room declares it as a bean.
 * The accord carries the bytes and looks into none of them: whether they are to be trusted is for the courier, which signs and
 * checks them ({@link NodeSeal}). A parcel may come twice, late, or not at all.
 */
public interface Courier {
    /** In one lower-case word, as addresses and the console write it. */
    String name();

    /** Whether there is anything to carry in either direction now. */
    boolean active();

    /** How far this node has what the other one sent: a word of the courier's own, without white space; empty for nothing. */
    String mark();

    /**
     * What the other node should have after its mark; nothing when there is nothing to send.
     *
     * @throws IllegalArgumentException when the mark is none of this courier's
     */
    Optional<byte[]> parcel(String mark) throws IOException;

    /**
     * Takes a parcel of the other node.
     *
     * @return the mark after it
     * @throws ParcelRefused when it is not taken; nothing of it is kept then
     */
    String take(byte[] parcel) throws IOException, ParcelRefused;
}
