package org.rashomon.app.report;

import java.util.List;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.store.Lookup;

/** The page: a head, a way to each section, the sections, and the sentences that all of them rest on. */
public final class Report {

    private Report() {}

    /**
     * Writes a page.
     *
     * @param chosen rows of the table happenings, in order of time
     * @param countries codes of the states that it is about; empty for all
     * @param asked what was asked for, in words; empty if everything was
     * @param most how many happenings it shows at most
     */
    public static String page(
            Lookup lookup,
            Lexicons lexicons,
            List<Lookup.Row> chosen,
            List<String> countries,
            List<String> asked,
            int most) {
        Scope scope = Scope.of(lookup, chosen, most);
        Source source = Source.of(lookup, lexicons, asked.isEmpty() ? "" : scope.documentIds(), countries);
        Notes notes = new Notes(scope.documents());
        List<Section> sections = List.of(
                new TimelineSection(scope, notes),
                new MapSection(scope),
                new DisputesSection(scope, notes),
                new RelationsSection(source, notes),
                new AgreementsSection(source, notes),
                new ForecastsSection(source, notes),
                new MeasuresSection(source, notes),
                new CoverageSection(scope, notes),
                new VoicesSection(scope, notes),
                new HappeningsSection(scope, notes),
                new ReferencesSection(source, notes));
        Html body = new Html();
        for (Section section : sections) {
            if (section.size() > 0) {
                body.add("<section id=\"")
                        .add(section.id())
                        .add("\" aria-labelledby=\"")
                        .add(section.id())
                        .add("-head\">\n");
                body.add("<h2 id=\"")
                        .add(section.id())
                        .add("-head\">")
                        .add(section.title())
                        .add("</h2>\n");
                section.write(body);
                body.add("</section>\n");
            }
        }
        notes.write(body);
        Html page = new Html();
        head(page, scope, asked);
        nav(page, sections, notes);
        return page.add("<main id=\"main\">\n")
                .add(body.toString())
                .add("</main>\n</body>\n</html>\n")
                .toString();
    }

    private static void head(Html page, Scope scope, List<String> asked) {
        String what = asked.isEmpty() ? "Everything that is told" : String.join(", ", asked);
        page.add("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .add("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .add(
                        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
                .add("<meta name=\"color-scheme\" content=\"light dark\">\n<title>");
        page.text(what)
                .add(" – Rashomon</title>\n<style>\n")
                .add(Html.style("report.css"))
                .add("</style>\n</head>\n<body>\n");
        page.add("<a class=\"skip\" href=\"#main\">Skip to the report</a>\n<header>\n<h1>")
                .text(what)
                .add("</h1>\n<p>");
        int accounts = scope.tellings().values().stream().mapToInt(List::size).sum();
        long disputed = scope.happenings().stream()
                .filter(h -> !scope.disputes(h).isEmpty())
                .count();
        page.add(scope.happenings().size())
                .add(" happenings in ")
                .add(accounts)
                .add(" accounts; in ")
                .add(disputed)
                .add(disputed == 1 ? " of them accounts differ" : " of them accounts differ")
                .add(
                        ". Nothing here is said in Rashomon’s own voice: every line is somebody’s account, and its number leads to the")
                .add(" sentence.</p>\n</header>\n");
    }

    private static void nav(Html page, List<Section> sections, Notes notes) {
        page.add("<nav aria-label=\"Sections\">\n<ul>\n");
        for (Section section : sections) {
            if (section.size() > 0) {
                link(page, section.id(), section.title(), section.size());
            }
        }
        link(page, "sentences", "Sentences", notes.size());
        page.add("</ul>\n</nav>\n");
    }

    private static void link(Html page, String id, String title, int size) {
        page.add("<li><a href=\"#")
                .add(id)
                .add("\">")
                .add(title)
                .add("</a> <small>")
                .add(size)
                .add("</small></li>\n");
    }
}
