package org.rashomon.app.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The outlines of the world's countries after Natural Earth, thinned to about 6 km; the resource says how it was made. */
final class Outlines {

    /** Units to the degree. */
    static final int UNIT = 20;

    /**
     * One polygon, in units: x to the east from Greenwich, y to the south from the equator.
     *
     * @param country its name
     * @param path for an SVG path's {@code d}
     */
    record Polygon(String country, int west, int north, int east, int south, String path) {

        boolean touches(double left, double top, double right, double bottom) {
            return west <= right && east >= left && north <= bottom && south >= top;
        }
    }

    private Outlines() {}

    /** Those that touch a part of the world, in units. */
    static List<Polygon> within(double left, double top, double right, double bottom) {
        List<Polygon> found = new ArrayList<>();
        try (InputStream bytes = Objects.requireNonNull(
                        Outlines.class.getResourceAsStream("/org/rashomon/app/outlines.txt"), "outlines.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    Polygon polygon = parse(line);
                    if (polygon.touches(left, top, right, bottom)) {
                        found.add(polygon);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static Polygon parse(String line) {
        String[] cells = line.split("\t");
        String[] box = cells[1].split(" ");
        return new Polygon(
                cells[0],
                Integer.parseInt(box[0]),
                Integer.parseInt(box[1]),
                Integer.parseInt(box[2]),
                Integer.parseInt(box[3]),
                cells[2]);
    }
}
