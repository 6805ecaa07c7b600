package org.rashomon.ingest.flat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.rashomon.ingest.text.References;
import org.rashomon.text.BlockKind;

/** Says what the lines of a body are by how they begin, how long they are and what stands around them. */
final class Kinds {

    private static final Pattern ITEM = Pattern.compile(
            "^(?:[-*•·▪–—‣◦]\\s|\\(?\\d{1,3}[.)]\\s|\\(?[a-zA-Z][)]\\s|\\(?[ivx]{1,4}[)]\\s).*", Pattern.DOTALL);
    private static final Pattern CAPTION = Pattern.compile(
            "^\\(?(?:photo|image|graphic|picture|photograph|illustration|map|chart|credit)(?: (?:by|from|credit|courtesy))?\\b.{1,80}$",
            Pattern.CASE_INSENSITIVE);
    private static final int HEADING = 100;

    private Kinds() {}

    static List<BlockKind> of(List<Line> body) {
        List<BlockKind> kinds = new ArrayList<>();
        for (int i = 0; i < body.size(); i++) {
            Line line = body.get(i);
            if (ITEM.matcher(line.text()).matches()) {
                kinds.add(BlockKind.LIST_ITEM);
            } else if (isHeading(body, i)) {
                kinds.add(BlockKind.HEADING);
            } else if (!line.isProse() && CAPTION.matcher(line.text()).matches()) {
                kinds.add(BlockKind.CAPTION);
            } else {
                kinds.add(BlockKind.PARAGRAPH);
            }
        }
        Quotations.mark(body, kinds);
        return kinds;
    }

    /** A short line over prose that is no sentence: no stop at its end, or one that asks. */
    private static boolean isHeading(List<Line> body, int i) {
        Line line = body.get(i);
        if (References.isHeading(line.text())) {
            return true;
        }
        boolean followed = i + 1 < body.size()
                && (body.get(i + 1).isProse()
                        || ITEM.matcher(body.get(i + 1).text()).matches());
        if (line.isProse() || !followed || line.words() > 14 || line.text().length() > HEADING) {
            return false;
        }
        char first = line.text().charAt(0);
        char last = line.text().charAt(line.text().length() - 1);
        boolean opens = Character.isUpperCase(first)
                || Character.isDigit(first)
                || "“‘\"'".indexOf(first) >= 0 && line.words() > 1;
        return opens
                && ".,;!…)]".indexOf(last) < 0
                && !(last == ':' && line.words() > 8)
                && !CAPTION.matcher(line.text()).matches();
    }
}
