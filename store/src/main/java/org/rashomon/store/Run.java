package org.rashomon.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What reads: two runs that agree in all of this give the same rows for the same input. It holds no time and no place.
 *
 * @param version the build's version, {@code 0.1.0}
 * @param code digest of the classes that read and write
 * @param models digest of the models
 * @param lexicons digest of the lexicons, overlays included
 * @param arguments those that change what is read, {@code outlet=TASS}; empty if none was given
 */
public record Run(String version, String code, String models, String lexicons, String arguments) {

    /** 12 hex digits over all of it. */
    public String id() {
        String all = String.join("\n", version, code, models, lexicons, arguments);
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
