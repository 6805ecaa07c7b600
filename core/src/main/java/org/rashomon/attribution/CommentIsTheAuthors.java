package org.rashomon.attribution;

import java.util.Optional;
import org.rashomon.attribution.model.Draft;

/**
 * Leaves out of a content what the author says of it.
 *
 * <pre>
 *   said [the ship was attacked, which is false]     →     said [the ship was attacked], which is false
 * </pre>
 *
 * Does not fire inside quotation marks, nor on relative clauses that {@code comments.tsv} has no row for.
 */
final class CommentIsTheAuthors implements SceneRule {

    private final Comments comments;

    CommentIsTheAuthors(Comments comments) {
        this.comments = comments;
    }

    @Override
    public void apply(Scene scene) {
        for (Draft draft : scene.drafts()) {
            Optional<Comments.Comment> comment = comments.of(scene.trees(), draft);
            if (comment.isEmpty() || !comment.get().behind()) {
                continue;
            }
            int first = comment.get().first();
            for (int[] range : draft.content) {
                if (range[0] < first - 1
                        && first <= range[1]
                        && scene.quotations().of(first) < 0) {
                    range[1] = first - 1;
                    while (range[1] > range[0] && scene.tokens().form(range[1]).equals(",")) {
                        range[1]--;
                    }
                }
            }
            draft.content.removeIf(r -> r[0] >= first && scene.quotations().of(first) < 0);
        }
    }
}
