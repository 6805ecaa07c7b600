package org.rashomon.lab.train.network;

import java.util.Arrays;
import org.rashomon.reading.network.Kernels;

/** One recurrent layer, forward and backward; the forward half computes what {@code SentenceNetwork} does. */
final class RecurrentLayer {

    private final int units;
    private float[][] forget = new float[0][];
    private float[][] output = new float[0][];
    private float[][] cell = new float[0][];

    RecurrentLayer(int units) {
        this.units = units;
    }

    void forward(float[][] gates, int n, float[][] own, float[][] states) {
        if (cell.length < n) {
            forget = new float[n][2 * units];
            output = new float[n][2 * units];
            cell = new float[n][2 * units];
        }
        for (int direction = 0; direction < 2; direction++) {
            int at = direction * units;
            for (int k = 0; k < n; k++) {
                int t = direction == 0 ? k : n - 1 - k;
                float[] before = k == 0 ? null : cell[direction == 0 ? t - 1 : t + 1];
                float[] gate = gates[t];
                for (int j = 0; j < units; j++) {
                    float p = before == null ? 0 : before[at + j];
                    float f = gate[3 * at + j] + own[2 * direction][j] * p;
                    float r = gate[3 * at + units + j] + own[2 * direction + 1][j] * p;
                    forget[t][at + j] = f;
                    output[t][at + j] = r;
                    float keep = Kernels.gate(f);
                    float c = keep * p + (1f - keep) * gate[3 * at + 2 * units + j];
                    cell[t][at + j] = c;
                    states[t][at + j] = Kernels.gate(r) * Kernels.squash(c);
                }
            }
        }
    }

    /** Writes the derivatives of the gates and adds those of the weights on the cell itself. */
    void backward(float[][] gates, int n, float[][] own, float[][] dStates, float[][] dGates, float[][] dOwn) {
        float[] dCell = new float[units];
        for (int direction = 0; direction < 2; direction++) {
            Arrays.fill(dCell, 0);
            int at = direction * units;
            for (int k = n - 1; k >= 0; k--) {
                int t = direction == 0 ? k : n - 1 - k;
                float[] before = k == 0 ? null : cell[direction == 0 ? t - 1 : t + 1];
                for (int j = 0; j < units; j++) {
                    float p = before == null ? 0 : before[at + j];
                    float f = Kernels.gate(forget[t][at + j]);
                    float r = Kernels.gate(output[t][at + j]);
                    float c = cell[t][at + j];
                    float z = gates[t][3 * at + 2 * units + j];
                    float dh = dStates[t][at + j];
                    float dr = dh * Kernels.squash(c) * Kernels.gateSlope(output[t][at + j]);
                    float dc = dCell[j] + dh * r * Kernels.squashSlope(c);
                    float df = dc * (p - z) * Kernels.gateSlope(forget[t][at + j]);
                    dGates[t][3 * at + j] = df;
                    dGates[t][3 * at + units + j] = dr;
                    dGates[t][3 * at + 2 * units + j] = dc * (1f - f);
                    dOwn[2 * direction][j] += df * p;
                    dOwn[2 * direction + 1][j] += dr * p;
                    dCell[j] = dc * f + df * own[2 * direction][j] + dr * own[2 * direction + 1][j];
                }
            }
        }
    }
}
