package io.skyspy.alerting.channel;

/**
 * One thing a channel of some kind can be told.
 *
 * @param name as in requests and answers
 * @param required whether a channel without it cannot work
 * @param form what it must look like
 * @param secret whether who knows it can send in the channel's name, or read what is sent; then no answer shows it
 * @param description for people
 */
public record ChannelSetting(String name, boolean required, Form form, boolean secret, String description) {

    /** What a value must look like. */
    public enum Form {
        TEXT,
        /** An absolute address of http or https, without user and password. */
        URL,
        /** One e-mail address or several, separated by commas. */
        EMAIL_ADDRESSES
    }
}
