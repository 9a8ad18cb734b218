package io.skyspy.runtime.source;

/**
 * What a source is called in logs and in the health answer.
 *
 * @param id its configured id
 * @param type its kind, as it is written in the configuration
 */
public record SourceName(String id, String type) {}
