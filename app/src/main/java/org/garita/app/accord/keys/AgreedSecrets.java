package org.garita.app.accord.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.garita.app.accord.Accords;
import org.garita.app.accord.Act;
import org.garita.app.accord.NodeSecrets;
import org.garita.app.accord.Signer;
import org.garita.kernel.place.Country;

/**
 * Secrets from X25519 and HKDF. Private halves are files {@code agreement.<id>.x25519} in the folder of private keys, and are
 * deleted when no key of these days rests on them.
 */
public final class AgreedSecrets implements NodeSecrets {
    /** After so long another key is stated: with the old half, what was derived from it is gone for everybody. */
    static final Duration RENEWED = Duration.ofDays(7);

    /** A private half is kept so long after its successor was stated: its notice, and the days before. */
    static final Duration KEPT = Duration.ofDays(4);

    private final Accords accords;
    private final Path folder;
    private final Clock clock;

    /** Secrets of a node whose private keys are in a folder. */
    public AgreedSecrets(Accords accords, KeyVault vault, Clock clock) {
        this.accords = accords;
        this.folder = vault.folder();
        this.clock = clock;
    }

    private Optional<Country> own() {
        List<Country> signsFor = accords.signsFor();
        return signsFor.size() == 1 ? Optional.of(signsFor.get(0)) : Optional.empty();
    }

    private List<StatedAgreement> stated(Country country) {
        return StatedAgreement.of(country, accords.statements(StatedAgreement.TOPIC));
    }

    @Override
    public Optional<byte[]> shared(Instant change, String salt, String info) {
        Optional<Country> country = own();
        Optional<StatedAgreement> own = country.flatMap(us -> StatedAgreement.at(stated(us), change));
        Optional<StatedAgreement> other = country.flatMap(us -> StatedAgreement.at(stated(us.other()), change));
        if (country.isEmpty() || own.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        boolean north = country.get() == Country.US;
        String ids = (north ? own : other).get().id() + "|"
                + (north ? other : own).get().id();
        return pair(own.get()).flatMap(pair -> derived(pair, other.get(), salt, info + "|" + ids));
    }

    private static Optional<byte[]> derived(AgreementPair pair, StatedAgreement other, String salt, String info) {
        try {
            byte[] agreed = pair.shared(other.publicKey());
            byte[] derived = Hkdf.derive(
                    agreed,
                    salt.getBytes(StandardCharsets.US_ASCII),
                    info.getBytes(StandardCharsets.US_ASCII),
                    Hkdf.BLOCK);
            Arrays.fill(agreed, (byte) 0);
            return Optional.of(derived);
        } catch (IllegalArgumentException noKey) {
            return Optional.empty(); // stated by the other root and no key: as if nothing had been stated
        }
    }

    private Path file(String id) {
        return folder.resolve("agreement.%s.x25519".formatted(id));
    }

    private Optional<AgreementPair> pair(StatedAgreement stated) {
        Path file = file(stated.id());
        try {
            return Files.exists(file)
                    ? Optional.of(AgreementPair.ofPkcs8(
                            Base64.getMimeDecoder().decode(Files.readString(file, StandardCharsets.US_ASCII))))
                    : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the private key %s cannot be read".formatted(file), unreadable);
        }
    }

    @Override
    public synchronized boolean prepare() throws IOException {
        Optional<Country> country = own();
        if (country.isEmpty()) {
            return false;
        }
        List<StatedAgreement> stated = stated(country.get());
        boolean fresh = stated.stream()
                .anyMatch(key -> key.time().plus(RENEWED).isAfter(clock.instant()) && Files.exists(file(key.id())));
        forget(stated);
        return !fresh && state(country.get());
    }

    private boolean state(Country country) throws IOException {
        AgreementPair pair = AgreementPair.generate();
        Path file = file(AgreementPair.id(pair.publicKey()));
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(
                file,
                (Base64.getEncoder().encodeToString(pair.pkcs8()) + "\n").getBytes(StandardCharsets.US_ASCII),
                StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
        accords.act(
                        new Act.State(StatedAgreement.TOPIC, StatedAgreement.stating(pair.publicKey())),
                        Signer.root(country))
                .row();
        return true;
    }

    /** Deletes private halves whose successors were stated long ago. */
    private void forget(List<StatedAgreement> stated) throws IOException {
        for (int i = 0; i + 1 < stated.size(); i++) {
            if (stated.get(i + 1).time().plus(KEPT).isBefore(clock.instant())) {
                Files.deleteIfExists(file(stated.get(i).id()));
            }
        }
    }

    @Override
    public synchronized void replace() throws IOException {
        Country country = own().orElseThrow(() ->
                new IllegalArgumentException("this process serves both countries: it agrees on secrets with nobody"));
        List<StatedAgreement> taken = stated(country);
        for (StatedAgreement key : taken) {
            accords.act(new Act.State(StatedAgreement.TOPIC, StatedAgreement.revoking(key.id())), Signer.root(country))
                    .row();
            Files.deleteIfExists(file(key.id()));
        }
        state(country);
    }
}
