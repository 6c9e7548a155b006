package org.garita.app.accord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
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

    /** A node with all that a meeting needs. */
    private static final class Side implements AutoCloseable {
        private final TestNode node;
        private final Trust trust;
        private final NodeCertificate certificate;
        private final NodeExchange exchange;

        Side(Path folder, Country country) throws IOException {
            node = TestNode.open(folder, TestNode.START.plus(Duration.ofHours(country == Country.MX ? 1 : 0)), country);
            trust = new Trust(folder);
            certificate = NodeCertificate.open(node.vault.folder(), country.name(), TestNode.START);
            Import imports = new Import(node.accords, trust, folder);
            Export exports = new Export(node.accords, node.vault, node.clock);
            exchange = new NodeExchange(node.accords, imports, exports, trust, certificate);
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
