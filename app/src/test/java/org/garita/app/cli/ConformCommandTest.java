package org.garita.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.garita.app.feed.compat.Boards;
import org.garita.app.feed.compat.CbpXml;
import org.garita.app.waits.WaitBoard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConformCommandTest {
    private static final String AT = "2026-06-10T18:41:00Z";

    private final Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    ConformCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private int garita(String... arguments) {
        return Garita.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    private static String feed() {
        String row = """
                [{"port_number":"250401","border":"Mexican Border","date":"6/10/2026","time":"11:40:00","port_status":"Open",
                  "passenger_vehicle_lanes":{"standard_lanes":{"update_time":"At 11:00 am PDT",
                    "operational_status":"delay","delay_minutes":"45","lanes_open":"3"}}}]""";
        WaitBoard board = Boards.board(row);
        return CbpXml.of(Boards.rows(board), board.asOf());
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void a_feed_that_keeps_every_rule_is_fine_and_one_that_breaks_a_rule_is_a_finding() throws IOException {
        assertThat(garita("conform", file("good.xml", feed()), "--at", AT)).isZero();
        assertThat(out.toString()).contains("Judged as XML").contains("open  definition-stated: Each number");
        String broken = file("broken.xml", feed().replace("<crossing_name></crossing_name>", "<crossing_name/>"));
        assertThat(garita("conform", broken, "--at", AT, "--lang", "es")).isEqualTo(1);
        assertThat(out.toString())
                .contains("no cumple  both-tags: En XML")
                .contains("La fuente se aparta de la forma.");
        assertThat(garita("conform", broken, "--at", AT, "--json")).isEqualTo(1);
        assertThat(out.toString()).contains("{\"format\":\"garita-conformance/1\",\"feed\":\"xml\"");
    }

    @Test
    void what_is_no_feed_or_no_file_or_no_instant_is_bad_input() throws IOException {
        assertThat(garita("conform", file("page.html", "<html></html>"))).isEqualTo(2);
        assertThat(err.toString()).contains("no feed in CBP's form");
        assertThat(garita("conform", folder.resolve("missing.json").toString())).isEqualTo(2);
        assertThat(garita("conform", file("good.xml", feed()), "--at", "noon")).isEqualTo(2);
        assertThat(err.toString()).contains("missing.json").contains("noon");
    }

    @Test
    void an_address_is_asked_and_its_header_says_what_its_numbers_are() throws IOException {
        byte[] body = feed().getBytes(StandardCharsets.UTF_8);
        HttpServer vendor = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        vendor.createContext("/bwt.xml", exchange -> {
            exchange.getResponseHeaders().set("Garita-Quantity", "reported");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        vendor.start();
        try {
            String address = "http://127.0.0.1:" + vendor.getAddress().getPort();
            assertThat(garita("conform", address + "/bwt.xml", "--at", AT)).isZero();
            assertThat(out.toString()).contains("pass  definition-stated");
            assertThat(garita("conform", address + "/nothing")).isEqualTo(2);
            assertThat(err.toString()).contains("status 404");
            vendor.stop(0);
            assertThat(garita("conform", address + "/bwt.xml")).isEqualTo(3);
            assertThat(err.toString()).contains(address + "/bwt.xml does not answer");
        } finally {
            vendor.stop(0);
        }
    }
}
