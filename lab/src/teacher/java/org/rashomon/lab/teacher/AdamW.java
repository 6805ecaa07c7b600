package org.rashomon.lab.teacher;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Adam with weight decay (Loshchilov and Hutter, 2019) for one group of weights. */
final class AdamW {

    private static final float KEEP_MEAN = 0.9f;
    private static final float KEEP_SQUARE = 0.98f;
    private static final float FLOOR = 1e-8f;
    private static final float DECAY = 0.01f;

    private final List<NDArray> weights;
    private final List<NDArray> means = new ArrayList<>();
    private final List<NDArray> squares = new ArrayList<>();
    private int step;

    AdamW(Collection<NDArray> weights) {
        this.weights = List.copyOf(weights);
        for (NDArray w : this.weights) {
            means.add(w.zerosLike());
            squares.add(w.zerosLike());
        }
    }

    double squaredNorm() {
        double sum = 0;
        for (NDArray w : weights) {
            try (NDArray g = w.getGradient();
                    NDArray square = g.square();
                    NDArray total = square.sum()) {
                sum += total.getFloat();
            }
        }
        return sum;
    }

    /** @param clip what gradients are multiplied by */
    void step(float rate, float clip) {
        step++;
        double corrected = rate * Math.sqrt(1 - Math.pow(KEEP_SQUARE, step)) / (1 - Math.pow(KEEP_MEAN, step));
        for (int i = 0; i < weights.size(); i++) {
            NDArray w = weights.get(i);
            try (NDArray g = w.getGradient();
                    NDArray part = g.mul((1 - KEEP_MEAN) * clip);
                    NDArray square = g.square().muli((1 - KEEP_SQUARE) * clip * clip)) {
                means.get(i).muli(KEEP_MEAN).addi(part);
                squares.get(i).muli(KEEP_SQUARE).addi(square);
                try (NDArray root = squares.get(i).sqrt().addi(FLOOR);
                        NDArray move = means.get(i).div(root).muli(corrected)) {
                    w.muli(1 - rate * DECAY).subi(move);
                }
                g.muli(0); // gradients add up until they are cleared
            }
        }
    }
}
