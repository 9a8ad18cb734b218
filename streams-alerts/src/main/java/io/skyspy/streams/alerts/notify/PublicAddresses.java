package io.skyspy.streams.alerts.notify;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Resolves names to addresses of the public Internet only. What is checked is what is connected to, so that a name cannot mean one
 * address when it is checked and another one later.
 */
final class PublicAddresses implements DnsResolver {

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = SystemDefaultDnsResolver.INSTANCE.resolve(host);
        for (InetAddress address : addresses) {
            if (!isPublic(address)) {
                throw new PrivateTargetException();
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return SystemDefaultDnsResolver.INSTANCE.resolveCanonicalHostname(host);
    }

    /** Whether anybody can be reached there by everybody: not this machine, not a private, shared or reserved network. */
    static boolean isPublic(InetAddress address) {
        if (address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet6Address ? isPublic6(bytes) : isPublic4(bytes, 0);
    }

    /** RFC 6890 and the IANA special-purpose registries. */
    private static boolean isPublic4(byte[] bytes, int offset) {
        int first = bytes[offset] & 0xFF;
        int second = bytes[offset + 1] & 0xFF;
        int third = bytes[offset + 2] & 0xFF;
        return switch (first) {
            case 0, 10, 127 -> false;
            case 100 -> second < 64 || second > 127;
            case 169 -> second != 254;
            case 172 -> second < 16 || second > 31;
            case 192 -> second != 168 && !(second == 0 && (third == 0 || third == 2)) && !(second == 88 && third == 99);
            case 198 -> second != 18 && second != 19 && !(second == 51 && third == 100);
            case 203 -> !(second == 0 && third == 113);
            default -> first < 224;
        };
    }

    /** Global unicast only; addresses that carry one of IPv4 are as public as that. */
    private static boolean isPublic6(byte[] bytes) {
        int head = (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
        int next = (bytes[2] & 0xFF) << 8 | (bytes[3] & 0xFF);
        if (head == 0x2002) {
            return isPublic4(bytes, 2);
        }
        if (head == 0x0064 && next == 0xFF9B) {
            return isPublic4(bytes, 12);
        }
        boolean special = head == 0x2001 && (next < 0x0200 || next == 0x0DB8);
        return (head & 0xE000) == 0x2000 && !special;
    }

    /** Somebody wants something sent to where only this machine can reach. */
    static final class PrivateTargetException extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        PrivateTargetException() {
            super("private and local addresses are not allowed");
        }
    }
}
