package org.garita.app.accord;

import java.time.Instant;
import java.util.Optional;
import org.garita.app.identity.OfficeId;
import org.garita.kernel.place.Country;

/**
 * One signed act at its place in its country's journal.
 *
 * @param country whose journal
 * @param seq place in the journal, from 1
 * @param previous hash of the row before, {@link Hash#NONE} for the first
 * @param seenSeq last row of the other country's journal that the signer had seen, 0 for none
 * @param seenHash hash of that row, {@link Hash#NONE} for none
 * @param time when the act was made by the signing node's clock; never before the row above
 * @param office the office that acts
 * @param delegation the delegation it acts under, if not by its own power
 * @param keyId first sixteen hexadecimal digits of the SHA-256 of the signing public key
 * @param act what was done
 * @param hash SHA-256 of the canonical bytes of all the above
 * @param signature base64url Ed25519 signature over those bytes
 */
public record JournalRow(
        Country country,
        long seq,
        Hash previous,
        long seenSeq,
        Hash seenHash,
        Instant time,
        OfficeId office,
        Optional<String> delegation,
        String keyId,
        Act act,
        Hash hash,
        String signature) {}
