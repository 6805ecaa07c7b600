package org.rashomon.lab.score;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Named figures in the order they were put: shares from 0 to 100, counts, milliseconds, as their names say. */
public final class Figures {

    private final Map<String, Double> values = new LinkedHashMap<>();

    /** @throws IllegalArgumentException if the figure is there already or is not finite */
    public Figures put(String name, double value) {
        if (!Double.isFinite(value) || values.putIfAbsent(name, value) != null) {
            throw new IllegalArgumentException("figure '" + name + "' = " + value);
        }
        return this;
    }

    public Map<String, Double> values() {
        return values;
    }

    /** Precision, recall and F1 in percent under {@code prefix}, {@code contentF1}; without prefix {@code f1}. */
    public Figures putF1(String prefix, double correct, double predicted, double gold) {
        double p = predicted == 0 ? 0 : 100 * correct / predicted;
        double r = gold == 0 ? 0 : 100 * correct / gold;
        put(prefix.isEmpty() ? "precision" : prefix + "Precision", p);
        put(prefix.isEmpty() ? "recall" : prefix + "Recall", r);
        return put(prefix.isEmpty() ? "f1" : prefix + "F1", p + r == 0 ? 0 : 2 * p * r / (p + r));
    }

    /** One JSON object. */
    public String json() {
        StringBuilder out = new StringBuilder("{");
        values.forEach((name, value) -> out.append(out.length() == 1 ? "" : ", ")
                .append('"')
                .append(name)
                .append("\": ")
                .append(format(value)));
        return out.append('}').toString();
    }

    /** One figure a line. */
    public String table() {
        StringBuilder out = new StringBuilder();
        values.forEach((name, value) -> out.append(String.format(Locale.ROOT, "%-28s %s%n", name, format(value))));
        return out.toString();
    }

    /** Two decimals, none for whole numbers. */
    static String format(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%.2f", value);
    }
}
