package io.skyspy.streams.acars.message;

import io.skyspy.schemas.avro.AcarsMessage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names of messages: whose they are, what makes two the same, which blocks belong together. */
public final class Identity {

    private static final HexFormat HEX = HexFormat.of();
    private static final int ID_BYTES = 12;

    private Identity() {}

    /** Key of the topic: the address, else the registration, else the station after an {@code @}. */
    public static String key(AcarsMessage message) {
        if (message.getIcao() != null) {
            return message.getIcao();
        }
        String registration = message.getRegistration();
        return registration == null ? "@" + message.getStation() : registration.replace("-", "");
    }

    /** The same for every copy of a message, by whichever station and link. */
    static String copyKey(AcarsMessage message) {
        String number = message.getMsgNum() == null ? String.valueOf(message.getBlockId()) : message.getMsgNum();
        String who = message.getLabel().equals("SQ") ? "" : key(message);
        return String.join(
                "/",
                who,
                String.valueOf(message.getUplink()),
                message.getLabel(),
                message.getLabel().equals("SQ") ? "" : number,
                digest(message.getText()));
    }

    /** The same for all blocks of one text. */
    static String textKey(AcarsMessage message) {
        String number = message.getMsgNum();
        boolean numbered = number != null && number.length() >= 3;
        return String.join(
                "/",
                "blocks",
                key(message),
                message.getLabel(),
                numbered ? number.substring(0, 3) : String.valueOf(message.getUplink()));
    }

    /** Id of a message that is heard for the first time. */
    static String id(AcarsMessage message) {
        return digest(copyKey(message) + "@" + message.getHeardAt().toEpochMilli());
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HEX.formatHex(hash, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
