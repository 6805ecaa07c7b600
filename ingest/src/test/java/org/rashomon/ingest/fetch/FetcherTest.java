package org.rashomon.ingest.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rashomon.ingest.IngestFailure;
import org.rashomon.ingest.Limits;

/** Against a server on this machine; what must be refused on it is tried with the rule that users have. */
class FetcherTest {

    private HttpServer server;
    private String base;
    private final Fetcher fetcher = new Fetcher(Limits.standard().withCharacters(1 << 16), address -> true);

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        base = "http://127.0.0.1:" + server.getAddress().getPort();
        server.createContext("/page", e -> answer(e, 200, "text/html; charset=ISO-8859-2", "<p>Pact".getBytes(UTF_8)));
        server.createContext("/packed", e -> {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (OutputStream gz = new GZIPOutputStream(packed)) {
                gz.write("<p>Pact".getBytes(UTF_8));
            }
            e.getResponseHeaders().set("Content-Encoding", "gzip");
            answer(e, 200, "text/html", packed.toByteArray());
        });
        server.createContext("/moved", e -> {
            e.getResponseHeaders().set("Location", "/page?x=1");
            answer(e, 302, "text/html", new byte[0]);
        });
        server.createContext("/round", e -> {
            e.getResponseHeaders().set("Location", "/round");
            answer(e, 302, "text/html", new byte[0]);
        });
        server.createContext("/out", e -> {
            e.getResponseHeaders().set("Location", "file:///etc/hostname");
            answer(e, 302, "text/html", new byte[0]);
        });
        server.createContext("/long", e -> answer(e, 200, "text/html", new byte[1 << 20]));
        server.createContext("/none", e -> answer(e, 404, "text/html", new byte[0]));
        server.createContext("/inside", e -> {
            e.getResponseHeaders().set("Location", "http://10.1.2.3/secret");
            answer(e, 301, "text/html", new byte[0]);
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private String failure(String address) {
        return assertThrows(IngestFailure.class, () -> fetcher.fetch(address)).getMessage();
    }

    @Test
    void page() {
        Fetched page = fetcher.fetch(base + "/page");
        assertEquals("<p>Pact", new String(page.bytes(), UTF_8));
        assertEquals("text/html", page.type());
        assertEquals("ISO-8859-2", page.charset().orElseThrow());
    }

    @Test
    void packedPage() {
        assertEquals("<p>Pact", new String(fetcher.fetch(base + "/packed").bytes(), UTF_8));
    }

    @Test
    void redirects() {
        assertEquals(base + "/page?x=1", fetcher.fetch(base + "/moved").address());
        assertEquals("more than 5 redirects", failure(base + "/round"));
        assertEquals("'file:///etc/hostname' is no http or https address", failure(base + "/out"));
    }

    @Test
    void whatCannotBeHad() {
        assertEquals("is longer than the 131072 bytes that one document may have", failure(base + "/long"));
        assertTrue(failure(base + "/none").endsWith("/none answered with status 404"));
        assertTrue(failure("http://user:word@harbour.example/").endsWith("names no host, or a user"));
        assertTrue(failure("ftp://harbour.example/").endsWith("is no http or https address"));
        assertTrue(failure("http://bad host/").contains("is no address"));
    }

    @Test
    void neverAnAddressThatIsNotPublic() {
        Fetcher careful = new Fetcher(Limits.standard());
        for (String address : new String[] {
            base + "/page",
            "http://localhost/",
            "http://10.0.0.1/",
            "http://169.254.169.254/latest/",
            "http://[::1]/",
            "http://[::ffff:127.0.0.1]/",
            "http://[fd00::1]/",
            "http://192.168.1.1:8080/",
            "http://0.0.0.0/",
            "http://2130706433/"
        }) {
            String message = assertThrows(IngestFailure.class, () -> careful.fetch(address), address)
                    .getMessage();
            assertTrue(message.endsWith("which is not on the public internet"), address + ": " + message);
        }
    }

    @Test
    void norByARedirect() throws IOException {
        InetAddress home = InetAddress.getLoopbackAddress();
        Fetcher careful = new Fetcher(Limits.standard(), a -> a.equals(home) || PublicAddresses.isPublic(a));
        String message = assertThrows(IngestFailure.class, () -> careful.fetch(base + "/inside"))
                .getMessage();
        assertEquals("10.1.2.3 is 10.1.2.3, which is not on the public internet", message);
    }

    @Test
    void publicAddresses() throws IOException {
        for (String address : new String[] {
            "8.8.8.8", "172.15.0.1", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "64:ff9b::808:808"
        }) {
            assertTrue(PublicAddresses.isPublic(InetAddress.getByName(address)), address);
        }
        for (String address : new String[] {
            "127.0.0.1",
            "10.9.8.7",
            "172.16.0.1",
            "172.31.255.255",
            "192.168.0.1",
            "169.254.1.1",
            "100.64.0.1",
            "0.1.2.3",
            "224.0.0.1",
            "240.0.0.1",
            "255.255.255.255",
            "192.0.2.1",
            "198.18.0.1",
            "198.51.100.1",
            "203.0.113.1",
            "::",
            "::1",
            "fe80::1",
            "fc00::1",
            "fd12::1",
            "fec0::1",
            "ff02::1",
            "::ffff:10.0.0.1",
            "::127.0.0.1",
            "2002:7f00:1::",
            "2002:a00:1::",
            "64:ff9b::a00:1",
            "2001:db8::1",
            "2001::1"
        }) {
            assertFalse(PublicAddresses.isPublic(InetAddress.getByName(address)), address);
        }
        byte[] mapped = new byte[16];
        Arrays.fill(mapped, 10, 12, (byte) 0xFF);
        mapped[12] = 127;
        assertFalse(PublicAddresses.isPublic(InetAddress.getByAddress(mapped)));
    }
}
