package org.rashomon.ingest.fetch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Tells addresses of the public internet from all others: loopback, private (RFC 1918), link-local, carrier NAT (RFC
 * 6598), unique local (RFC 4193), multicast, documentation, reserved, and IPv6 forms that carry an IPv4 address, which
 * are judged by that.
 */
final class PublicAddresses {

    private PublicAddresses() {}

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] b = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(b) : address instanceof Inet6Address && isPublic6(b);
    }

    private static boolean isPublic4(byte[] b) {
        int a = b[0] & 0xFF;
        int c = b[1] & 0xFF;
        int d = b[2] & 0xFF;
        boolean special = a == 0
                || a == 10
                || a == 127
                || a == 100 && c >= 64 && c < 128
                || a == 169 && c == 254
                || a == 172 && c >= 16 && c < 32
                || a == 192 && c == 168
                || a == 192 && c == 0 && (d == 0 || d == 2)
                || a == 198 && (c == 18 || c == 19)
                || a == 198 && c == 51 && d == 100
                || a == 203 && c == 0 && d == 113
                || a >= 224;
        return !special;
    }

    private static boolean isPublic6(byte[] b) {
        boolean mapped = zeros(b, 0, 10) && (b[10] == 0 && b[11] == 0 || b[10] == -1 && b[11] == -1);
        if (mapped) {
            return carries(b, 12);
        }
        int first = (b[0] & 0xFF) << 8 | b[1] & 0xFF;
        if (first == 0x2002) {
            return carries(b, 2);
        }
        if (first == 0x0064 && (b[2] & 0xFF) == 0xFF && (b[3] & 0xFF) == 0x9B) {
            return carries(b, 12);
        }
        // 2000::/3 is all that is given out; Teredo and documentation addresses lie inside.
        return first >= 0x2000
                && first < 0x4000
                && !(first == 0x2001 && b[2] == 0 && b[3] == 0)
                && !(first == 0x2001 && (b[2] & 0xFF) == 0x0D && (b[3] & 0xFF) == 0xB8);
    }

    private static boolean carries(byte[] b, int at) {
        try {
            return isPublic(InetAddress.getByAddress(Arrays.copyOfRange(b, at, at + 4)));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }

    private static boolean zeros(byte[] b, int from, int to) {
        for (int i = from; i < to; i++) {
            if (b[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
