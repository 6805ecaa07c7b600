package org.rashomon.ingest.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.ParsingException;
import org.rashomon.ingest.Bytes;
import org.rashomon.ingest.Deadline;
import org.rashomon.ingest.IngestFailure;
import org.rashomon.ingest.Limits;

/**
 * Fetches http and https addresses.
 *
 * <p>At every hop the host is resolved once, every address that it resolves to must be public ({@link
 * PublicAddresses}), and the connection is made to that very address, so that a name cannot mean one thing when it is
 * looked at and another when it is used. Certificates are checked against the name. At most five redirects, and the time
 * and size of one document.
 */
public final class Fetcher {

    private static final int REDIRECTS = 5;
    private static final int TIMEOUT_MILLIS = 10_000;

    private final Limits limits;
    private final Predicate<InetAddress> allowed;

    public Fetcher(Limits limits) {
        this(limits, PublicAddresses::isPublic);
    }

    Fetcher(Limits limits, Predicate<InetAddress> allowed) {
        this.limits = limits;
        this.allowed = allowed;
    }

    /** @throws IngestFailure if there is nothing to be had there, or nothing that may be had */
    public Fetched fetch(String address) {
        Deadline deadline = Deadline.in(limits.time());
        URI uri = parse(address);
        for (int hop = 0; hop <= REDIRECTS; hop++) {
            deadline.check();
            try (Socket socket = connect(uri)) {
                Optional<URI> next = Optional.empty();
                send(uri, socket);
                InputStream timed = new Timed(socket.getInputStream(), deadline);
                HttpResponse response = HttpResponse.parse(Channels.newChannel(timed));
                int status = response.status();
                if (status >= 300 && status < 400 && status != 304) {
                    next = Optional.of(redirect(uri, response));
                } else if (status != 200) {
                    throw new IngestFailure(uri + " answered with status " + status);
                }
                if (next.isEmpty()) {
                    byte[] bytes = Bytes.read(response.bodyDecoded().stream(), Bytes.most(limits));
                    return new Fetched(
                            uri.toString(),
                            response.contentType().base().toString().toLowerCase(Locale.ROOT),
                            Optional.ofNullable(
                                    response.contentType().parameters().get("charset")),
                            bytes);
                }
                uri = next.get();
            } catch (SocketTimeoutException e) {
                throw new IngestFailure(uri.getHost() + " did not answer within " + TIMEOUT_MILLIS / 1000 + " s");
            } catch (UnknownHostException e) {
                throw new IngestFailure("there is no host " + uri.getHost());
            } catch (SSLException e) {
                throw new IngestFailure("no safe connection to " + uri.getHost() + ": " + e.getMessage());
            } catch (ParsingException e) {
                throw new IngestFailure(uri.getHost() + " did not answer in HTTP");
            } catch (IOException e) {
                throw new IngestFailure(Bytes.say(e));
            }
        }
        throw new IngestFailure("more than " + REDIRECTS + " redirects");
    }

    private static URI parse(String address) {
        try {
            URI uri = new URI(address);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if (!scheme.equals("http") && !scheme.equals("https")) {
                throw new IngestFailure("'" + address + "' is no http or https address");
            }
            if (uri.getHost() == null || uri.getRawUserInfo() != null) {
                throw new IngestFailure("'" + address + "' names no host, or a user");
            }
            return uri;
        } catch (URISyntaxException e) {
            throw new IngestFailure("'" + address + "' is no address: " + e.getReason());
        }
    }

    private static URI redirect(URI from, HttpResponse response) {
        String location = response.headers()
                .first("Location")
                .orElseThrow(() -> new IngestFailure(from + " redirects to nowhere"));
        try {
            return parse(from.resolve(new URI(location)).toString());
        } catch (URISyntaxException e) {
            throw new IngestFailure(from + " redirects to what is no address");
        }
    }

    private Socket connect(URI uri) throws IOException {
        boolean secure = uri.getScheme().equalsIgnoreCase("https");
        int port = uri.getPort() >= 0 ? uri.getPort() : secure ? 443 : 80;
        String host = uri.getHost().replaceAll("^\\[|\\]$", "");
        List<InetAddress> addresses = List.of(InetAddress.getAllByName(host));
        for (InetAddress address : addresses) {
            if (!allowed.test(address)) {
                throw new IngestFailure(
                        uri.getHost() + " is " + address.getHostAddress() + ", which is not on the public internet");
            }
        }
        Socket socket = new Socket();
        try {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.connect(new InetSocketAddress(addresses.get(0), port), TIMEOUT_MILLIS);
            return secure ? secured(socket, host, port) : socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private static Socket secured(Socket plain, String host, int port) throws IOException {
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket socket = (SSLSocket) factory.createSocket(plain, host, port, true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        if (!host.contains(":") && !Character.isDigit(host.charAt(host.length() - 1))) {
            parameters.setServerNames(List.of(new SNIHostName(host)));
        }
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private static void send(URI uri, Socket socket) throws IOException {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String host = uri.getPort() >= 0 ? uri.getHost() + ":" + uri.getPort() : uri.getHost();
        String request = "GET " + path + query + " HTTP/1.1\r\nHost: " + host
                + "\r\nUser-Agent: rashomon\r\nAccept: text/html, application/xhtml+xml, application/rss+xml,"
                + " application/atom+xml, application/xml, text/plain, */*;q=0.1"
                + "\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }
}
