package org.rashomon.ingest;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;

/** Reading bytes within limits, and saying what went wrong in words. */
public final class Bytes {

    private Bytes() {}

    /** The most bytes that one document is read from: characters of two bytes. */
    public static int most(Limits limits) {
        return 2 * limits.characters();
    }

    /**
     * All bytes of a stream.
     *
     * @throws IngestFailure if there are more than {@code most}
     */
    public static byte[] read(InputStream in, int most) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        int n;
        while ((n = in.read(buffer)) >= 0) {
            if (bytes.size() + n > most) {
                throw new IngestFailure("is longer than the " + megabytes(most) + " that one document may have");
            }
            bytes.write(buffer, 0, n);
        }
        return bytes.toByteArray();
    }

    static String megabytes(long bytes) {
        return bytes >= 1 << 20 ? (bytes >> 20) + " MB" : bytes + " bytes";
    }

    /** What an exception of the file system, the network or a compressed stream means. */
    public static String say(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "there is no such file or folder";
        }
        if (e instanceof AccessDeniedException) {
            return "may not be read: permission denied";
        }
        if (e instanceof FileSystemLoopException) {
            return "is a link that leads back to itself";
        }
        if (e instanceof EOFException) {
            return "the data ends early" + detail(e);
        }
        if (e instanceof ZipException) {
            return "the compressed data is damaged" + detail(e);
        }
        String message = e.getMessage();
        if (message == null) {
            return "cannot be read: " + e.getClass().getSimpleName();
        }
        return e instanceof Unpacked.Bomb ? message : "cannot be read: " + message;
    }

    private static String detail(IOException e) {
        return e.getMessage() == null ? "" : " (" + e.getMessage() + ")";
    }
}
