package org.garita.app.accord.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.garita.app.accord.NodeSeal;
import org.garita.app.accord.journal.Ed25519Key;
import org.garita.app.accord.keys.KeyVault;
import org.garita.kernel.place.Country;

/** Signs with the root keys of this node, and checks by those that the journals name. */
public final class RootSeal implements NodeSeal {
    private final RowStore store;
    private final KeyVault vault;

    /** Keys of this store and this vault. */
    public RootSeal(RowStore store, KeyVault vault) {
        this.store = store;
        this.vault = vault;
    }

    @Override
    public String sign(Country own, String purpose, byte[] bytes) {
        return store.rootKey(own)
                .map(Ed25519Key::id)
                .flatMap(id -> vault.firstOf(List.of(id)))
                .orElseThrow(
                        () -> new IllegalArgumentException("this node does not hold the root key of %s".formatted(own)))
                .sign(marked(purpose, bytes));
    }

    @Override
    public boolean signed(Country by, String purpose, byte[] bytes, String signature) {
        return store.rootKey(by)
                .filter(key -> key.signed(marked(purpose, bytes), signature))
                .isPresent();
    }

    private static byte[] marked(String purpose, byte[] bytes) {
        byte[] mark = ("garita " + purpose + "\n").getBytes(StandardCharsets.US_ASCII);
        byte[] marked = Arrays.copyOf(mark, mark.length + bytes.length);
        System.arraycopy(bytes, 0, marked, mark.length, bytes.length);
        return marked;
    }
}
