package org.garita.app.accord;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import org.garita.app.accord.exchange.Export;
import org.garita.app.accord.exchange.Import;
import org.garita.app.accord.exchange.NodeCertificate;
import org.garita.app.accord.exchange.NodeExchange;
import org.garita.app.accord.exchange.RootSeal;
import org.garita.app.accord.exchange.Trust;
import org.garita.app.accord.keys.AgreedSecrets;
import org.garita.app.accord.keys.KeyVault;
import org.garita.app.platform.GaritaSettings;
import org.garita.kernel.place.Country;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Bundles by file, and the other government's node by network when settings name a port or a peer. */
@Configuration(proxyBeanMethods = false)
class ExchangeConfiguration {
    @Bean
    Trust trust(GaritaSettings settings) {
        return new Trust(settings.data());
    }

    @Bean
    Import bundleImports(Chamber accords, Trust trust, GaritaSettings settings) {
        return new Import(accords, trust, settings.data());
    }

    @Bean
    Export bundleExports(Chamber accords, KeyVault vault, Clock clock) {
        return new Export(accords, vault, clock);
    }

    @Bean
    NodeSeal nodeSeal(Chamber accords, KeyVault vault) {
        return new RootSeal(accords, vault);
    }

    @Bean
    NodeSecrets nodeSecrets(Chamber accords, KeyVault vault, Clock clock) {
        return new AgreedSecrets(accords, vault, clock);
    }

    /** The certificate of this node, made at first start. */
    @Bean
    NodeCertificate nodeCertificate(GaritaSettings settings, KeyVault vault, Clock clock) throws IOException {
        return NodeCertificate.open(vault.folder(), settings.node().name(), clock.instant());
    }

    @Bean
    NodeExchange nodeExchange(
            Chamber accords,
            Import imports,
            Export exports,
            Trust trust,
            NodeCertificate certificate,
            ObjectProvider<Courier> couriers)
            throws IOException {
        return new NodeExchange(accords, imports, exports, trust, certificate, () -> couriers.orderedStream()
                .toList());
    }

    /** Listens for the other node and calls it from time to time; tools do neither. */
    @Bean
    @ConditionalOnProperty(name = "garita.tool", havingValue = "false", matchIfMissing = true)
    SmartLifecycle nodeMeetings(
            AccordSettings settings, Chamber accords, NodeExchange exchange, NodeCertificate certificate) {
        return new NodeMeetings(settings.exchange(), exchange, () -> state(accords, certificate));
    }

    /** The root states the certificate, when it has not yet, so that whoever trusts the root knows the node. */
    private static void state(Chamber accords, NodeCertificate certificate) throws IOException {
        Hash own = certificate.fingerprint();
        for (Country country : accords.signsFor()) {
            if (NodeExchange.stated(accords, country).filter(own::equals).isEmpty()) {
                Map<String, Object> content = Map.of("fingerprint", own.hex());
                accords.act(new Act.State(NodeExchange.TOPIC, content), Signer.root(country))
                        .row();
            }
        }
    }
}
