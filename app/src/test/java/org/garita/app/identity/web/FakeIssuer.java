package org.garita.app.identity.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A small identity provider: vouches for whoever it is told to, with tokens that it signs. */
final class FakeIssuer implements AutoCloseable {
    static final String CLIENT = "garita";

    private final HttpServer server;
    private final RSAKey key;
    private final Map<String, JWTClaimsSet> claimsByCode = new ConcurrentHashMap<>();

    FakeIssuer() throws IOException, JOSEException {
        this.key = new RSAKeyGenerator(2048).keyID("test").generate();
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/.well-known/openid-configuration", call -> answer(call, """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                 "jwks_uri":"%1$s/keys","response_types_supported":["code"],"subject_types_supported":["public"],
                 "id_token_signing_alg_values_supported":["RS256"]}""".formatted(address())));
        server.createContext("/keys", call -> answer(call, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/token", this::token);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The code with which a person comes back from the sign-in page of the issuer. */
    String codeFor(String nonce, Map<String, Object> claims) {
        JWTClaimsSet.Builder token = new JWTClaimsSet.Builder()
                .issuer(address())
                .audience(CLIENT)
                .subject("subject-1")
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                .claim("nonce", nonce);
        claims.forEach(token::claim);
        String code = "code-" + claimsByCode.size();
        claimsByCode.put(code, token.build());
        return code;
    }

    private void token(HttpExchange call) throws IOException {
        String form = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String code = form.replaceAll(".*\\bcode=([^&]+).*", "$1");
        JWTClaimsSet claims = claimsByCode.get(code);
        if (claims == null) {
            call.sendResponseHeaders(400, -1);
            call.close();
            return;
        }
        answer(call, """
                {"access_token":"a","token_type":"Bearer","expires_in":300,"scope":"openid","id_token":"%s"}""".formatted(signed(claims)));
    }

    private String signed(JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("a fresh RSA key signs", e);
        }
    }

    private static void answer(HttpExchange call, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(200, body.length);
        call.getResponseBody().write(body);
        call.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
