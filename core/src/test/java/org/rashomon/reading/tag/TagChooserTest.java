package org.rashomon.reading.tag;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rashomon.reading.AnalyserModels;
import org.rashomon.reading.network.SentenceNetwork;
import org.rashomon.reading.parse.TreeDecoder;

class TagChooserTest {

    private static final AnalyserModels MODELS = AnalyserModels.bundled();
    private static final TagModel NOTHING =
            new TagModel(new byte[8], MODELS.tags().tags());

    private final SentenceNetwork network = new SentenceNetwork(MODELS.network(), MODELS.words());
    private final TagChooser chooser = new TagChooser(MODELS.tags(), MODELS.network(), MODELS.words());

    private String tags(String sentence, TagChooser by) {
        String[] words = sentence.split(" ");
        int n = words.length;
        int[] starts = new int[n];
        int[] ends = new int[n];
        for (int t = 0, at = 0; t < n; t++) {
            starts[t] = at;
            ends[t] = at + words[t].length();
            at = ends[t] + 1;
        }
        network.begin(sentence, starts, ends);
        network.read(0, n);
        network.scoreArcs();
        int[] heads = new int[n];
        int[] relations = new int[n];
        new TreeDecoder().decode(network.arcs(), n, heads);
        network.relations(heads, relations);
        int[] tags = new int[n];
        by.choose(network, sentence, starts, ends, 0, n, heads, relations, tags);
        StringBuilder line = new StringBuilder();
        for (int tag : tags) {
            String name = MODELS.network().tags().get(tag);
            line.append(name, 0, name.lastIndexOf('/')).append(' ');
        }
        return line.toString().strip();
    }

    @Test
    void aWordThatCanBeManyThingsGetsTheTagOfItsPlace() {
        assertEquals("DT NN VBD IN DT JJ NN .", tags("The envoy spoke after the secret meeting .", chooser));
        assertEquals("PRP VBP TO VB DT NN .", tags("They plan to hold a vote .", chooser));
    }

    @Test
    void aModelWithoutWeightsLeavesTheNetworksTags() {
        String sentence = "Officials in the capital said talks on Friday had broken down over border posts .";
        TagChooser without = new TagChooser(NOTHING, MODELS.network(), MODELS.words());
        String chosen = tags(sentence, without);
        StringBuilder own = new StringBuilder();
        for (int t = 0; t < sentence.split(" ").length; t++) {
            String name = MODELS.network().tags().get(network.tag(t));
            own.append(name, 0, name.lastIndexOf('/')).append(' ');
        }
        assertEquals(own.toString().strip(), chosen);
    }

    @Test
    void anyTextGivesTheSameTagsTwice() {
        Random random = new Random(17);
        for (int round = 0; round < 300; round++) {
            StringBuilder sentence = new StringBuilder();
            int n = 1 + random.nextInt(30);
            for (int t = 0; t < n; t++) {
                sentence.append(t == 0 ? "" : " ");
                for (int i = 0; i <= random.nextInt(6); i++) {
                    char c = (char) (random.nextInt(8) == 0 ? random.nextInt(0x10000) : 'A' + random.nextInt(58));
                    sentence.append(c == ' ' ? '_' : c);
                }
            }
            String text = sentence.toString();
            assertEquals(tags(text, chooser), tags(text, chooser), text);
        }
    }

    @Test
    void theBestTagsComeFirstAndThoseFarBelowAreLeftOut() {
        TagChooser.Candidates candidates = new TagChooser.Candidates();
        candidates.read(new float[] {1f, 4f, 3f, 4f, 1.4f, 3.5f, 99f}, 6, 2.5f);
        assertEquals(4, candidates.count);
        assertArrayEquals(new int[] {1, 3, 5, 2}, candidates.tags);
        candidates.read(new float[] {9f, 1f, 2f}, 3, 2.5f);
        assertEquals(1, candidates.count);
        assertEquals(0, candidates.tags[0]);
    }

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        byte[] weights = new byte[1 << 11];
        weights[0] = 5;
        weights[300] = -7;
        weights[2000] = 127;
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        new TagModel(weights, 42).write(first);
        TagModel read = TagModel.read(new ByteArrayInputStream(first.toByteArray()));
        ByteArrayOutputStream second = new ByteArrayOutputStream();
        read.write(second);
        assertArrayEquals(first.toByteArray(), second.toByteArray());
        assertEquals(42, read.tags());
    }

    @Test
    void aFileOfAnotherKindOrCutShortIsRefused() throws IOException {
        assertThrows(IOException.class, () -> TagModel.read(new ByteArrayInputStream(new byte[64])));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MODELS.tags().write(out);
        byte[] cut = Arrays.copyOf(out.toByteArray(), out.size() / 2);
        assertTrue(out.size() > 100);
        assertThrows(IOException.class, () -> TagModel.read(new ByteArrayInputStream(cut)));
    }

    @Test
    void aModelForAnotherNetworkIsRefused() {
        TagModel other = new TagModel(new byte[8], 1);
        assertThrows(IllegalArgumentException.class, () -> new TagChooser(other, MODELS.network(), MODELS.words()));
    }
}
