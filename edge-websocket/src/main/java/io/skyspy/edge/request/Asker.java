package io.skyspy.edge.request;

import java.util.List;

/**
 * The connection that asks.
 *
 * @param endpoint name of its endpoint
 * @param id name of the connection
 * @param subscribed topics it is subscribed to
 * @param supported topics its endpoint has
 */
public record Asker(String endpoint, String id, List<String> subscribed, List<String> supported) {}
