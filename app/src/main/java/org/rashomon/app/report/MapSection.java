package org.rashomon.app.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rashomon.store.Lookup;

/** Where things happened: places on the outlines of countries, then the same as a list. */
final class MapSection implements Section {

    private static final int WIDTH = 960;
    private static final int LABELS = 24;
    private static final double LEAST_DEGREES = 7;

    /** A place with the happenings that some telling puts there. */
    private record Spot(String name, boolean country, double x, double y, TreeSet<String> happenings) {}

    private final Scope scope;
    private final List<Spot> spots;

    MapSection(Scope scope) {
        this.scope = scope;
        this.spots = spots(scope);
    }

    private static List<Spot> spots(Scope scope) {
        Map<String, Spot> found = new TreeMap<>();
        for (Lookup.Row happening : scope.happenings()) {
            for (Lookup.Row telling : scope.tellings(happening)) {
                if (telling.has("latitude")
                        && telling.has("longitude")
                        && !telling.get("place").isEmpty()) {
                    double lat = Double.parseDouble(telling.get("latitude"));
                    double lon = Double.parseDouble(telling.get("longitude"));
                    boolean country = telling.get("place_kind").equals("COUNTRY");
                    found.computeIfAbsent(
                                    telling.get("place") + " " + telling.get("place_country"),
                                    k -> new Spot(
                                            telling.get("place"),
                                            country,
                                            lon * Outlines.UNIT,
                                            -lat * Outlines.UNIT,
                                            new TreeSet<>()))
                            .happenings()
                            .add(happening.get("happening"));
                }
            }
        }
        List<Spot> spots = new ArrayList<>(found.values());
        spots.sort(Comparator.comparingInt((Spot s) -> -s.happenings().size()).thenComparing(Spot::name));
        return spots;
    }

    @Override
    public String id() {
        return "map";
    }

    @Override
    public String title() {
        return "Map";
    }

    @Override
    public int size() {
        return spots.size();
    }

    /** The part of the world shown, in units. */
    private record View(double left, double top, double right, double bottom) {

        static View of(List<Spot> spots) {
            double least = LEAST_DEGREES * Outlines.UNIT;
            double left = spots.stream().mapToDouble(Spot::x).min().orElse(-3600);
            double right = spots.stream().mapToDouble(Spot::x).max().orElse(3600);
            double top = spots.stream().mapToDouble(Spot::y).min().orElse(-1800);
            double bottom = spots.stream().mapToDouble(Spot::y).max().orElse(1800);
            double marginX = Math.max((least - (right - left)) / 2, (right - left) * 0.12 + 30);
            double marginY = Math.max((least - (bottom - top)) / 2, (bottom - top) * 0.16 + 30);
            left -= marginX;
            right += marginX;
            top -= marginY;
            bottom += marginY;
            // Neither a ribbon nor a tower: between 3 to 1 and 3 to 2, as it will look.
            double stretch = stretch((top + bottom) / 2);
            double wide = (right - left) * stretch;
            double high = bottom - top;
            if (wide < high * 3 / 2) {
                double more = (high * 3 / 2 - wide) / stretch / 2;
                left -= more;
                right += more;
            } else if (high < wide / 3) {
                double more = (wide / 3 - high) / 2;
                top -= more;
                bottom += more;
            }
            return new View(Math.max(-3600, left), Math.max(-1680, top), Math.min(3600, right), Math.min(1300, bottom));
        }

        /** How much narrower a degree of longitude is than one of latitude. */
        static double stretch(double y) {
            return Math.max(0.35, Math.cos(Math.toRadians(y / Outlines.UNIT)));
        }

        double scaleX() {
            return WIDTH / (right - left);
        }

        double scaleY() {
            return scaleX() / stretch((top + bottom) / 2);
        }

        double x(double x) {
            return (x - left) * scaleX();
        }

        double y(double y) {
            return (y - top) * scaleY();
        }

        double height() {
            return (bottom - top) * scaleY();
        }
    }

    @Override
    public void write(Html out) {
        View view = View.of(spots);
        out.add(
                        "<p>Filled: places; hollow: a country as a whole. Larger ones saw more happenings. Outlines: Natural Earth.</p>\n")
                .add(
                        "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Map drawing\">\n<svg class=\"map\" viewBox=\"0 0 ")
                .add(WIDTH)
                .add(" ")
                .add(Html.place(view.height()))
                .add("\" role=\"group\" aria-label=\"Map of ")
                .add(spots.size())
                .add(
                        " places\">\n<rect class=\"sea\" width=\"100%\" height=\"100%\"/>\n<g class=\"land\" aria-hidden=\"true\" transform=\"scale(")
                .add(String.format(java.util.Locale.ROOT, "%.4f %.4f", view.scaleX(), view.scaleY()))
                .add(") translate(")
                .add(Html.place(-view.left()))
                .add(" ")
                .add(Html.place(-view.top()))
                .add(")\">\n");
        List<Outlines.Polygon> land = Outlines.within(view.left(), view.top(), view.right(), view.bottom());
        land.forEach(polygon -> out.add("<path d=\"").add(polygon.path()).add("\"/>\n"));
        out.add("</g>\n");
        countries(out, land, view);
        for (int i = spots.size() - 1; i >= 0; i--) {
            spot(out, spots.get(i), i, view);
        }
        labels(out, view);
        out.add("</svg>\n</div>\n");
        list(out);
    }

    /** Each country's name once, in the middle of what is seen of its largest part, where that is wide enough. */
    private void countries(Html out, List<Outlines.Polygon> land, View view) {
        Map<String, Outlines.Polygon> largest = new TreeMap<>();
        for (Outlines.Polygon polygon : land) {
            largest.merge(polygon.country(), polygon, (a, b) -> seen(a, view) >= seen(b, view) ? a : b);
        }
        for (Outlines.Polygon polygon : largest.values()) {
            double left = Math.max(polygon.west(), view.left());
            double right = Math.min(polygon.east(), view.right());
            double top = Math.max(polygon.north(), view.top());
            double bottom = Math.min(polygon.south(), view.bottom());
            double wide = (right - left) * view.scaleX();
            double high = (bottom - top) * view.scaleY();
            boolean whole = wide > 0.75 * (polygon.east() - polygon.west()) * view.scaleX();
            if (whole && wide > polygon.country().length() * 9 + 20 && high > 50) {
                out.add("<text class=\"land-name\" aria-hidden=\"true\" text-anchor=\"middle\" x=\"")
                        .add(Html.place(view.x((left + right) / 2)))
                        .add("\" y=\"")
                        .add(Html.place(view.y((top + bottom) / 2)))
                        .add("\">")
                        .text(polygon.country())
                        .add("</text>\n");
            }
        }
    }

    private static double seen(Outlines.Polygon polygon, View view) {
        double wide = Math.min(polygon.east(), view.right()) - Math.max(polygon.west(), view.left());
        double high = Math.min(polygon.south(), view.bottom()) - Math.max(polygon.north(), view.top());
        return Math.max(0, wide) * Math.max(0, high);
    }

    private static void spot(Html out, Spot spot, int number, View view) {
        String name = spot.name() + ", " + spot.happenings().size()
                + (spot.happenings().size() == 1 ? " happening" : " happenings");
        out.add("<a href=\"#place-")
                .add(number)
                .add("\" aria-label=\"")
                .text(name)
                .add("\"><title>")
                .text(name)
                .add("</title><circle class=\"")
                .add(spot.country() ? "country" : "spot")
                .add("\" cx=\"")
                .add(Html.place(view.x(spot.x())))
                .add("\" cy=\"")
                .add(Html.place(view.y(spot.y())))
                .add("\" r=\"")
                .add(Html.place(Math.min(16, 4 + 2 * Math.sqrt(spot.happenings().size()))))
                .add("\"/></a>\n");
    }

    /** Names beside the places with the most happenings, each where it covers no other. */
    private void labels(Html out, View view) {
        List<double[]> taken = new ArrayList<>();
        int written = 0;
        for (Spot spot : spots) {
            double x = view.x(spot.x());
            double y = view.y(spot.y());
            double r = Math.min(16, 4 + 2 * Math.sqrt(spot.happenings().size()));
            double wide = spot.name().length() * 7.4;
            boolean before = x + r + 4 + wide > WIDTH;
            double left = before ? x - r - 4 - wide : x + r + 4;
            double[] box = {left, y - 8, left + wide, y + 8};
            boolean free = written < LABELS
                    && left >= 0
                    && taken.stream().noneMatch(t -> t[0] < box[2] && box[0] < t[2] && t[1] < box[3] && box[1] < t[3]);
            if (free) {
                taken.add(box);
                written++;
                out.add("<text aria-hidden=\"true\" x=\"")
                        .add(Html.place(before ? x - r - 4 : left))
                        .add("\" y=\"")
                        .add(Html.place(y + 5))
                        .add(before ? "\" text-anchor=\"end\">" : "\">")
                        .text(spot.name())
                        .add("</text>\n");
            }
            taken.add(new double[] {x - r, y - r, x + r, y + r});
        }
    }

    private void list(Html out) {
        Map<String, Lookup.Row> happenings = new TreeMap<>();
        scope.happenings().forEach(h -> happenings.put(h.get("happening"), h));
        out.add("<ul class=\"places\">\n");
        for (int i = 0; i < spots.size(); i++) {
            Spot spot = spots.get(i);
            out.add("<li id=\"place-")
                    .add(i)
                    .add("\" tabindex=\"-1\">")
                    .element("strong", spot.name())
                    .add(": ");
            String between = "";
            for (String id : spot.happenings()) {
                Lookup.Row happening = happenings.get(id);
                if (happening != null) {
                    out.add(between).add("<a href=\"#").text(id).add("\">");
                    out.text(Naming.title(happening, scope.tellings(happening))).add("</a>");
                    between = "; ";
                }
            }
            out.add("</li>\n");
        }
        out.add("</ul>\n");
    }
}
