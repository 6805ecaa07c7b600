package org.rashomon.app.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.rashomon.store.Lookup;
import org.rashomon.text.Span;

/** The works a text cites and the marks that point at them: {@code [7]} leads to the seventh, and the seventh back. */
final class Works {

    /** One entry of the list of works. */
    private record Work(int number, int block, String words) {}

    private final Map<String, Work> works = new HashMap<>();
    private final Set<String> pointedAt = new HashSet<>();
    private final List<Remark> marks = new ArrayList<>();

    /**
     * @param blocks the blocks of the text
     * @param marks those of kind MARK
     */
    Works(List<Lookup.Row> blocks, List<Lookup.Row> marks, String text) {
        for (Lookup.Row block : blocks) {
            if (block.get("kind").equals("REFERENCE") && !block.get("label").isEmpty()) {
                String words = text.substring(block.number("start"), block.number("end"));
                works.putIfAbsent(block.get("label"), new Work(works.size(), block.number("number"), words));
            }
        }
        for (Lookup.Row mark : marks) {
            if (works.containsKey(mark.get("label"))) {
                Span span = new Span(mark.number("start"), mark.number("end"));
                this.marks.add(new Remark(span, Remark.Kind.REFERENCE, mark.get("label")));
            }
        }
    }

    List<Remark> marks() {
        return marks;
    }

    /** Writes a mark as a link to its work; the first to point there is where the work leads back to. */
    void mark(Html out, Remark mark, String words) {
        Work work = Objects.requireNonNull(works.get(mark.label()), "a mark of no work");
        out.add("<a class=\"reference\"");
        if (pointedAt.add(mark.label())) {
            out.add(" id=\"mark").add(work.number()).add("\"");
        }
        out.add(" href=\"#work").add(work.number()).add("\" title=\"");
        out.text(Html.shortened(work.words(), 200)).add("\">").text(words).add("</a>");
    }

    /** The attribute by which marks find a block that is a work; empty for others. */
    String id(Lookup.Row block) {
        return work(block).map(work -> " id=\"work" + work.number() + "\"").orElse("");
    }

    /** Writes the way back from a work to the first mark. */
    void back(Html out, Lookup.Row block) {
        work(block).filter(work -> pointedAt.contains(block.get("label"))).ifPresent(work -> out.add(" <a href=\"#mark")
                .add(work.number())
                .add("\" aria-label=\"Back to where work ")
                .text(block.get("label"))
                .add(" is cited\">↩</a>"));
    }

    private Optional<Work> work(Lookup.Row block) {
        return Optional.ofNullable(works.get(block.get("label")))
                .filter(work -> block.get("kind").equals("REFERENCE") && work.block() == block.number("number"));
    }
}
