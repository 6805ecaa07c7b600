package org.rashomon.store.happening;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class MentionModelTest {

    /** Two numbers, of which the first counts by itself and the second only above 1. */
    private static MentionModel model() {
        MentionModel.Network network = new MentionModel.Network(
                new float[][] {{0, 1}}, new float[] {-1}, new float[] {2}, new float[] {3, 0}, -0.5f);
        return new MentionModel(new float[] {1, 0}, new float[] {2, 1}, List.of(network));
    }

    private static double logistic(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }

    @Test
    void addsWhatTheNumbersAndTheUnitsWeigh() {
        assertEquals(logistic(3 * 2 * (1.5 - 1) - 0.5), model().probability(new float[] {1.5f, 0.9f}), 1e-9);
        assertEquals(logistic(2 * (1.5 - 1) - 0.5), model().probability(new float[] {1, 1.5f}), 1e-9);
    }

    @Test
    void cutsOffWhatIsFarOut() {
        assertArrayEquals(new float[] {6, -6}, model().scaled(new float[] {100, -100}));
    }

    @Test
    void takesTheMeanOfSeveralNetworks() {
        MentionModel.Network never = new MentionModel.Network(
                new float[][] {{0, 0}}, new float[] {0}, new float[] {0}, new float[] {0, 0}, -3.5f);
        MentionModel both = model().with(List.of(never, network(1.5f)));
        assertEquals(logistic(-1), both.probability(new float[] {0, 0}), 1e-9);
    }

    private static MentionModel.Network network(float bias) {
        return new MentionModel.Network(
                new float[][] {{0, 0}}, new float[] {0}, new float[] {0}, new float[] {0, 0}, bias);
    }

    @Test
    void isReadAsItWasWritten() throws IOException {
        byte[] bytes = model().bytes();
        MentionModel again = MentionModel.read(new ByteArrayInputStream(bytes));
        assertArrayEquals(bytes, again.bytes());
        float[] numbers = {1.2f, 3.4f};
        assertEquals(model().probability(numbers), again.probability(numbers));
    }

    @Test
    void refusesWhatIsNoModel() {
        assertThrows(IOException.class, () -> MentionModel.read(new ByteArrayInputStream(new byte[64])));
    }
}
