package org.rashomon.reading.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NetworkTest {

    private static final WordTable TABLE = WordTable.bundled();
    private static final Vocabulary WORDS =
            new Vocabulary(new int[] {FormFeatures.lowerDigest("envoy"), FormFeatures.lowerDigest("left")});

    private static Network random() {
        Network network = new Network(
                new Network.Sizes(8, 8, 2, 8, 8),
                List.of("NN/NOUN", "VBD/VERB"),
                List.of("nsubj", "root"),
                WORDS,
                TABLE);
        Random random = new Random(11);
        for (float[][] matrix : network.matrices().values()) {
            for (float[] row : matrix) {
                for (int j = 0; j < row.length; j++) {
                    row[j] = random.nextFloat() - 0.5f;
                }
            }
        }
        return network;
    }

    @Test
    void whatIsWrittenIsReadBackRounded() throws IOException {
        Network network = random();
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        network.write(first);
        Network read = Network.read(new ByteArrayInputStream(first.toByteArray()), TABLE);
        assertEquals(network.sizes(), read.sizes());
        assertEquals(network.tags(), read.tags());
        network.matrices().forEach((name, matrix) -> {
            float most = name.equals("embeddings") ? 0.003f : 0.0001f;
            for (int i = 0; i < matrix.length; i++) {
                assertArrayEquals(matrix[i], read.matrices().get(name)[i], most, name);
            }
        });
        ByteArrayOutputStream second = new ByteArrayOutputStream();
        Network.read(new ByteArrayInputStream(first.toByteArray()), TABLE).write(second);
        assertArrayEquals(first.toByteArray(), second.toByteArray());
    }

    @Test
    void aFileOfAnotherKindOrCutShortIsRefused() throws IOException {
        assertThrows(IOException.class, () -> Network.read(new ByteArrayInputStream(new byte[64]), TABLE));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        random().write(out);
        byte[] half = java.util.Arrays.copyOf(out.toByteArray(), out.size() / 2);
        assertThrows(IOException.class, () -> Network.read(new ByteArrayInputStream(half), TABLE));
    }

    @Test
    void theSameSentenceScoresTheSameWhateverWasReadBefore() {
        String text = "envoy left envoy left";
        int[] starts = {0, 6, 11, 17};
        int[] ends = {5, 10, 16, 21};
        SentenceNetwork one = new SentenceNetwork(random(), TABLE);
        one.begin(text, starts, ends);
        one.read(0, 4);
        one.scoreArcs();
        float[] alone = one.arcs()[2].clone();
        SentenceNetwork other = new SentenceNetwork(random(), TABLE);
        String noise = "a b c d e f g h i j k l m n o p q r s t u v w x y z ";
        int[] noiseStarts = new int[26];
        int[] noiseEnds = new int[26];
        for (int i = 0; i < 26; i++) {
            noiseStarts[i] = 2 * i;
            noiseEnds[i] = 2 * i + 1;
        }
        other.begin(noise, noiseStarts, noiseEnds);
        other.read(0, 26);
        other.scoreArcs();
        other.begin(text, starts, ends);
        other.read(0, 4);
        other.scoreArcs();
        for (int h = 0; h <= 4; h++) {
            assertEquals(alone[h], other.arcs()[2][h]);
        }
    }

    @Test
    void aFormBringsTheSameHoweverManyHaveBeenReadSince() {
        Network network = random();
        FormMemo memo = new FormMemo(network, TABLE);
        StringBuilder text = new StringBuilder("envoy left a-word-longer-than-any-that-is-kept envoy");
        int[] starts = {0, 6, 11, 47};
        int[] ends = {5, 10, 46, 52};
        float[][] own = own(memo, text, starts, ends);
        assertArrayEquals(own[0], own[3]);
        for (int i = 0; i < 20_000; i++) {
            String form = "w" + i;
            memo.begin(form, new int[] {0}, new int[] {form.length()});
            memo.read(0, 1);
        }
        float[][] again = own(memo, text, starts, ends);
        for (int t = 0; t < 4; t++) {
            assertArrayEquals(own[t], again[t]);
        }
    }

    private static float[][] own(FormMemo memo, CharSequence text, int[] starts, int[] ends) {
        memo.begin(text, starts, ends);
        memo.read(0, starts.length);
        float[][] own = new float[starts.length][];
        for (int t = 0; t < own.length; t++) {
            own[t] = memo.of(t).own.clone();
        }
        return own;
    }

    @Test
    void rowsMultipliedTogetherOrAloneGiveTheSameBits() {
        Random random = new Random(4);
        float[][] x = numbers(19, 11, random);
        float[][] w = numbers(11, 37, random);
        float[][] together = numbers(19, 37, random);
        float[][] alone = new float[19][];
        for (int t = 0; t < 19; t++) {
            alone[t] = together[t].clone();
            Kernels.addProduct(x[t], w, alone[t]);
        }
        Kernels.addProduct(x, 19, w, together);
        for (int t = 0; t < 19; t++) {
            assertArrayEquals(alone[t], together[t]);
        }
    }

    private static float[][] numbers(int rows, int columns, Random random) {
        float[][] numbers = new float[rows][columns];
        for (float[] row : numbers) {
            for (int j = 0; j < columns; j++) {
                row[j] = random.nextFloat() - 0.5f;
            }
        }
        return numbers;
    }

    @Test
    void formsAreSimplified() {
        assertEquals(FormFeatures.digest("0"), FormFeatures.digest("12,000.5"));
        assertEquals(FormFeatures.digest("don't"), FormFeatures.digest("don’t"));
        assertTrue(FormFeatures.digest("Bush") != FormFeatures.digest("bush"));
        assertEquals(FormFeatures.lowerDigest("Bush"), FormFeatures.lowerDigest("bush"));
    }

    @Test
    void theSquashingFunctionIsSmoothAndBounded() {
        assertEquals(1f, Kernels.squash(3f), 1e-6f);
        assertEquals(-1f, Kernels.squash(-50f), 1e-6f);
        for (float x = -4; x < 4; x += 0.01f) {
            assertEquals(Math.tanh(x), Kernels.squash(x), 0.024);
            float slope = (Kernels.squash(x + 0.01f) - Kernels.squash(x - 0.01f)) / 0.02f;
            assertEquals(slope, Kernels.squashSlope(x), 0.01f);
        }
    }
}
