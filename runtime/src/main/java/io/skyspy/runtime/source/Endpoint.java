package io.skyspy.runtime.source;

import java.net.InetSocketAddress;

/**
 * Host and port.
 *
 * @param host name or address, without brackets
 * @param port 0 to 65535; 0 only for a listener, which then takes a free one
 */
public record Endpoint(String host, int port) {

    public Endpoint {
        if (host.isBlank() || port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a host and a port up to 65535 are needed, not " + host + ":" + port);
        }
    }

    /**
     * Reads {@code host:port}, with an IPv6 address in brackets.
     *
     * @throws IllegalArgumentException with a sentence for the user
     */
    public static Endpoint parse(String text) {
        int colon = text.lastIndexOf(':');
        String port = text.substring(colon + 1);
        if (colon <= 0 || port.isEmpty() || port.length() > 5 || !port.chars().allMatch(Character::isDigit)) {
            throw new IllegalArgumentException("expected host:port, as in 192.168.1.10:30005, but found " + text);
        }
        String host = text.substring(0, colon);
        boolean bracketed = host.startsWith("[") && host.endsWith("]");
        return new Endpoint(bracketed ? host.substring(1, host.length() - 1) : host, Integer.parseInt(port));
    }

    /** The socket address, with the name looked up now. */
    public InetSocketAddress resolved() {
        return new InetSocketAddress(host, port);
    }

    @Override
    public String toString() {
        return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
    }
}
