package org.garita.app.accord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.garita.app.accord.exchange.Export;
import org.garita.app.accord.exchange.Import;
import org.garita.app.accord.exchange.NodeCertificate;
import org.garita.app.accord.exchange.NodeExchange;
import org.garita.app.accord.exchange.Trust;
import org.garita.kernel.place.Country;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeExchangeTests {
    @Test
    void two_nodes_meet_over_mutual_tls_after_a_ceremony_and_agree(@TempDir Path folder)
            throws IOException, InterruptedException {
        try (Side us = new Side(folder.resolve("us"), Country.US);
                Side mx = new Side(folder.resolve("mx"), Country.MX)) {
            us.trusts(mx, Country.MX, mx.certificate);
            mx.trusts(us, Country.US, us.certificate);
            Hash hash = us.node.propose("us-lead", TestNode.document("d", 1, "text"));
            us.node.does("us-esc", new Act.Endorse(hash));
            URI address = mx.listen();
            us.exchange.meet(address);
            mx.node.does("mx-esc", new Act.Endorse(hash));
            us.exchange.meet(address);
            assertThat(us.node.standing(hash).isInForce()).isTrue();
            assertThat(us.node.standing(hash)).isEqualTo(mx.node.standing(hash));
            assertThat(us.exchange.meet(address)).as("nothing new").isEmpty();
        }
    }

    @Test
    void a_certificate_that_the_root_did_not_state_is_refused_on_either_side(@TempDir Path folder)
            throws IOException, InterruptedException {
        try (Side us = new Side(folder.resolve("us"), Country.US);
                Side mx = new Side(folder.resolve("mx"), Country.MX);
                Side stranger = new Side(folder.resolve("stranger"), Country.US)) {
            us.trusts(mx, Country.MX, mx.certificate);
            mx.trusts(us, Country.US, us.certificate);
            stranger.trusts(mx, Country.MX, mx.certificate);
            URI address = mx.listen();
            assertThatThrownBy(() -> stranger.exchange.meet(address)).isInstanceOf(IOException.class);
            us.exchange.meet(address);
            assertThat(mx.node.accords.length(Country.US)).isEqualTo(us.node.accords.length(Country.US));
            mx.node.does("mx-port", new Act.State("x", Map.of()));
            mx.node.accords.act(
                    new Act.State(
                            NodeExchange.TOPIC,
                            Map.of(
                                    "fingerprint",
                                    stranger.certificate.fingerprint().hex())),
                    Signer.root(Country.MX));
            us.exchange.meet(address);
            assertThatThrownBy(() -> us.exchange.meet(address))
                    .as("the root has since stated another certificate")
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void a_certificate_is_kept_from_start_to_start(@TempDir Path folder) throws IOException {
        Hash first = NodeCertificate.open(folder, "US", TestNode.START).fingerprint();
        assertThat(NodeCertificate.open(folder, "US", TestNode.START).fingerprint())
                .isEqualTo(first);
    }

    @Test
    void parcels_go_both_ways_until_nothing_is_new_and_a_refused_one_is_told(@TempDir Path folder)
            throws IOException, InterruptedException {
        try (Side us = new Side(folder.resolve("us"), Country.US);
                Side mx = new Side(folder.resolve("mx"), Country.MX)) {
            us.trusts(mx, Country.MX, mx.certificate);
            mx.trusts(us, Country.US, us.certificate);
            URI address = mx.listen();
            us.letters.write("a", "b", "c");
            mx.letters.write("x", "y");
            assertThat(us.exchange.carry(address)).isEmpty();
            assertThat(mx.letters.received).containsExactly("a", "b", "c");
            assertThat(us.letters.received).containsExactly("x", "y");
            us.letters.write("bad");
            mx.letters.write("z");
            assertThat(us.exchange.carry(address)).containsExactly("pushed letters: 'bad' is not taken");
            assertThat(us.letters.received).containsExactly("x", "y", "z");
            mx.letters.active = false;
            us.letters.write("d");
            assertThat(us.exchange.carry(address)).isEmpty();
            assertThat(mx.letters.received).as("nothing is taken there now").hasSize(3);
            us.letters.active = false;
            mx.exchange.close();
            assertThat(us.exchange.carry(address)).as("nobody is called").isEmpty();
        }
    }

    @Test
    void a_stranger_gets_and_brings_no_parcel(@TempDir Path folder) throws IOException {
        try (Side mx = new Side(folder.resolve("mx"), Country.MX);
                Side stranger = new Side(folder.resolve("stranger"), Country.US)) {
            stranger.trusts(mx, Country.MX, mx.certificate);
            URI address = mx.listen();
            stranger.letters.write("a");
            mx.letters.write("x");
            assertThatThrownBy(() -> stranger.exchange.carry(address)).isInstanceOf(IOException.class);
            assertThat(mx.letters.received).isEmpty();
            assertThat(stranger.letters.received).isEmpty();
        }
    }

    /** Carries words, one in each parcel; the mark is how many arrived. */
    private static final class Letters implements Courier {
        private final List<String> written = new ArrayList<>();
        private final List<String> received = new ArrayList<>();
        private boolean active = true;

        void write(String... words) {
            written.addAll(List.of(words));
        }

        @Override
        public String name() {
            return "letters";
        }

        @Override
        public boolean active() {
            return active;
        }

        @Override
        public String mark() {
            return String.valueOf(received.size());
        }

        @Override
        public Optional<byte[]> parcel(String mark) {
            return written.stream()
                    .skip(Long.parseLong(mark))
                    .findFirst()
                    .map(word -> word.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String take(byte[] parcel) throws ParcelRefused {
            String word = new String(parcel, StandardCharsets.UTF_8);
            if (word.equals("bad")) {
                throw new ParcelRefused("'bad' is not taken");
            }
            received.add(word);
            return mark();
        }
    }

    /** A node with all that a meeting needs. */
    private static final class Side implements AutoCloseable {
        private final TestNode node;
        private final Trust trust;
        private final NodeCertificate certificate;
        private final NodeExchange exchange;
        private final Letters letters = new Letters();

        Side(Path folder, Country country) throws IOException {
            node = TestNode.open(folder, TestNode.START.plus(Duration.ofHours(country == Country.MX ? 1 : 0)), country);
            trust = new Trust(folder);
            certificate = NodeCertificate.open(node.vault.folder(), country.name(), TestNode.START);
            Import imports = new Import(node.accords, trust, folder);
            Export exports = new Export(node.accords, node.vault, node.clock);
            exchange = new NodeExchange(node.accords, imports, exports, trust, certificate, () -> List.of(letters));
            Map<String, Object> own =
                    Map.of("fingerprint", certificate.fingerprint().hex());
            node.accords
                    .act(new Act.State(NodeExchange.TOPIC, own), Signer.root(country))
                    .row();
        }

        void trusts(Side other, Country country, NodeCertificate shown) throws IOException {
            trust.confirmRoot(
                    country,
                    Trust.fingerprint(other.node.accords.rootKey(country).orElseThrow()));
            trust.confirmNode(country, shown.fingerprint());
        }

        URI listen() throws IOException {
            InetAddress here = InetAddress.getLoopbackAddress();
            return URI.create(
                    "https://%s:%d".formatted(here.getHostAddress(), exchange.listen(new InetSocketAddress(here, 0))));
        }

        @Override
        public void close() {
            exchange.close();
            node.close();
        }
    }
}
