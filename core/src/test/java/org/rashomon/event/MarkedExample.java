package org.rashomon.event;

import java.util.Optional;
import org.rashomon.text.Span;

/** {@code [Police] arrested {two men}.}: a sentence with its actor and recipient marked. */
record MarkedExample(String text, Optional<Span> actor, Optional<Span> recipient) {

    static MarkedExample of(String marked) {
        StringBuilder text = new StringBuilder();
        int[] at = {-1, -1, -1, -1};
        for (int i = 0; i < marked.length(); i++) {
            switch (marked.charAt(i)) {
                case '[' -> at[0] = text.length();
                case ']' -> at[1] = text.length();
                case '{' -> at[2] = text.length();
                case '}' -> at[3] = text.length();
                default -> text.append(marked.charAt(i));
            }
        }
        return new MarkedExample(text.toString(), span(at[0], at[1]), span(at[2], at[3]));
    }

    private static Optional<Span> span(int start, int end) {
        return start < 0 || end < 0 ? Optional.empty() : Optional.of(new Span(start, end));
    }
}
