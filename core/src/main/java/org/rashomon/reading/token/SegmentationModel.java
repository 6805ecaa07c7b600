package org.rashomon.reading.token;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * The two classifiers of the segmenter.
 *
 * @param joints whether a token ends between two characters
 * @param gaps whether a sentence ends between two tokens
 */
record SegmentationModel(HashedClassifier joints, HashedClassifier gaps) {

    private static final String RESOURCE = "/model/segmenter.bin";
    private static final int MAGIC = 0x52534547; // RSEG
    private static final int VERSION = 1;

    /** The one in the jar; read on first use, once. */
    static SegmentationModel bundled() {
        return Bundled.MODEL;
    }

    static SegmentationModel read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(stream, 1 << 16));
        if (in.readInt() != MAGIC || in.readInt() != VERSION) {
            throw new IOException("not a segmenter model of version " + VERSION);
        }
        return new SegmentationModel(HashedClassifier.read(in), HashedClassifier.read(in));
    }

    void write(OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        out.writeInt(MAGIC);
        out.writeInt(VERSION);
        joints.write(out);
        gaps.write(out);
        out.flush();
    }

    private static final class Bundled {
        static final SegmentationModel MODEL = load();

        private static SegmentationModel load() {
            try (InputStream in = SegmentationModel.class.getResourceAsStream(RESOURCE)) {
                if (in == null) {
                    throw new IllegalStateException("the jar has no " + RESOURCE);
                }
                return read(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
