package org.rashomon.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.rashomon.attribution.Attribution.NoVoice;
import org.rashomon.attribution.model.AttributionModel;
import org.rashomon.attribution.model.Contents;
import org.rashomon.attribution.model.Draft;
import org.rashomon.attribution.model.Quotations;
import org.rashomon.attribution.model.TokenViews;
import org.rashomon.attribution.model.Trees;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.pipeline.Annotations;
import org.rashomon.pipeline.Annotator;
import org.rashomon.pipeline.Layer;
import org.rashomon.reading.Reading;
import org.rashomon.text.Evidence;
import org.rashomon.text.Span;
import org.rashomon.text.Tokens;

/**
 * Finds who is said to say what, at every depth. Reads {@link Reading#TOKENS}, and names and coreference where they are there.
 */
public final class AttributionReader implements Annotator<List<Attribution>> {

    private final List<SceneRule> rules;
    private final Comments comments;
    private final AttributionModel model;
    private final SourceGoesOn goesOn;
    private final StanceReader stances;
    private final Sources.Knowledge knowledge;

    public AttributionReader(Lexicons lexicons) {
        this(lexicons, AttributionModel.bundled());
    }

    /** With another model than the one in the jar. */
    public AttributionReader(Lexicons lexicons, AttributionModel model) {
        this.model = model;
        goesOn = new SourceGoesOn(model);
        comments = new Comments(lexicons);
        knowledge = new Sources.Knowledge(lexicons);
        stances = new StanceReader(lexicons, knowledge.words());
        rules = List.of(
                new DiscourseMarkers(lexicons),
                new JoinAcrossPunctuation(),
                new SourceIsOnePhrase(),
                new SourceEndsAtComma(),
                new SourceEdges(),
                new SubjectIsSource(),
                new ClauseIsWhole(),
                new RelativeClaimEndsBeforeItsVerb(),
                new ContentLeavesOthersClause(),
                new SpeakerBetweenCommas(),
                new OwnedNounOfWill(stances.cues()),
                new NounTells(stances.cues(), lexicons, knowledge.resolver()),
                new AdverbTells(stances.cues()),
                new ItIsAccepted(),
                new FigureIsPut(knowledge.words()),
                new NotOnlyButAlso(),
                new NounClaimEndsBeforeItsVerb(knowledge.words()),
                new SubjectClauseBeforeAs(),
                new SaidAccordingTo(),
                new ParenthesisLeavesBothSides(stances.cues()),
                new QuotedAsSaying(knowledge.words()),
                new ReportedToHaveSaid(knowledge.words()),
                new ColonBringsTheParagraph(),
                new SpeakerBeforeColon(),
                new SpeakerAfterDash(),
                new BlockQuotationHasItsSpeaker(),
                new SpeechByParagraphs(lexicons, stances.cues(), stances.moods()),
                new SpeakerGoesOn(),
                new CommentIsTheAuthors(comments));
    }

    @Override
    public Layer<List<Attribution>> produces() {
        return Attribution.LAYER;
    }

    @Override
    public Set<Layer<?>> requires() {
        return Set.of(Reading.TOKENS);
    }

    @Override
    public List<Attribution> annotate(Annotations annotations) {
        Tokens tokens = annotations.get(Reading.TOKENS);
        Trees trees = new Trees(tokens);
        Quotations quotations = new Quotations(annotations.document(), tokens);
        TokenViews views = model.views(annotations.document(), trees, quotations);
        AttributionModel.Found found = model.find(views);
        List<Draft> drafts = new ArrayList<>(found.drafts());
        Scene scene = new Scene(annotations.document(), trees, quotations, drafts, new ArrayList<>(found.candidates()));
        rules.forEach(rule -> rule.apply(scene));
        drafts.removeIf(d -> d.content.isEmpty());
        goesOn.apply(views, drafts);
        drafts.forEach(AttributionReader::order);
        drafts.sort(Comparator.comparingInt(AttributionReader::contentStart)
                .thenComparingInt(d -> -Draft.size(d.content))
                .thenComparingInt(Draft::anchor));
        nest(drafts);
        NestedClaims.mend(trees, drafts);
        CitedIsTheInnerVoice.apply(views, drafts);
        return finish(annotations, views, drafts);
    }

    private static void order(Draft draft) {
        draft.content.sort(Comparator.comparingInt(r -> r[0]));
        for (int i = draft.content.size() - 1; i > 0; i--) {
            int[] left = draft.content.get(i - 1);
            int[] right = draft.content.get(i);
            if (right[0] <= left[1]) {
                left[1] = Math.max(left[1], right[1]);
                draft.content.remove(i);
            }
        }
    }

    private static int contentStart(Draft draft) {
        return draft.content.isEmpty() ? draft.anchor() : draft.content.get(0)[0];
    }

    /** The parent of a draft is the smallest content that holds its cue. */
    private static void nest(List<Draft> drafts) {
        Contents contents = new Contents(drafts);
        for (Draft inner : drafts) {
            if (inner.parent == null) {
                for (Draft outer : contents.around(inner)) {
                    boolean smaller =
                            inner.parent == null || Draft.size(outer.content) < Draft.size(inner.parent.content);
                    if (smaller && !outer.standsIn(inner)) {
                        inner.parent = outer;
                    }
                }
            }
        }
    }

    private List<Attribution> finish(Annotations annotations, TokenViews views, List<Draft> drafts) {
        Trees trees = views.trees();
        Quotations quotations = views.quotations();
        Sources sources = new Sources(annotations, trees, knowledge, drafts, quotations, views::isMute);
        Map<Draft, Integer> index = new IdentityHashMap<>();
        for (int i = 0; i < drafts.size(); i++) {
            index.put(drafts.get(i), i);
        }
        Set<Draft> citing = CitedIsTheInnerVoice.citing(trees, drafts);
        List<Attribution> attributions = new ArrayList<>();
        for (Draft draft : drafts) {
            ClauseMood.Mood mood = stances.of(trees, draft);
            List<Evidence> evidence = new ArrayList<>(draft.evidence);
            mood.evidence().stream().filter(e -> !evidence.contains(e)).forEach(evidence::add);
            Optional<Comments.Comment> comment = comments.of(trees, draft);
            comment.ifPresent(
                    c -> evidence.add(Evidence.of(c.row().rule(), trees.tokens().span(c.first(), c.last()))));
            Set<NoVoice> noVoice = noVoice(views, draft, citing, evidence);
            attributions.add(new Attribution(
                    sources.of(draft),
                    spans(trees.tokens(), draft.source),
                    spans(trees.tokens(), draft.cue),
                    spans(trees.tokens(), draft.content),
                    kind(quotations, trees.tokens(), draft.content),
                    mood.stance(),
                    comment.map(Comments.Comment::stance),
                    parent(draft, index),
                    noVoice,
                    evidence));
        }
        return List.copyOf(attributions);
    }

    /** Why the source of a draft is no voice that tells its content; adds what shows it. */
    private Set<NoVoice> noVoice(TokenViews views, Draft draft, Set<Draft> citing, List<Evidence> evidence) {
        Trees trees = views.trees();
        Set<NoVoice> why = EnumSet.noneOf(NoVoice.class);
        if (stances.dealsWithThing(trees, draft, views.quotations()) && !citing.contains(draft)) {
            why.add(NoVoice.DEALS_WITH_THING);
            evidence.add(Evidence.of("ContentIsAThing", trees.tokens().span(draft.head)));
        }
        stances.isToKnow(trees, draft).ifPresent(shown -> {
            why.add(NoVoice.IS_TO_KNOW);
            evidence.remove(shown);
            evidence.add(shown);
        });
        if (stances.isWillSupposed(trees, draft)) {
            why.add(NoVoice.IS_SUPPOSED);
            evidence.add(Evidence.of("SourceIsSupposed", trees.tokens().span(draft.head)));
        }
        if (isSpokenTo(trees.tokens(), draft)) {
            why.add(NoVoice.IS_SPOKEN_TO);
            evidence.add(Evidence.of(
                    "SourceIsSpokenTo", trees.tokens().span(draft.source.get(0)[0])));
        }
        if (isNobody(trees, draft)) {
            why.add(NoVoice.IS_NOBODY);
            evidence.add(Evidence.of(
                    "SourceIsNobody", trees.tokens().span(draft.source.get(0)[0])));
        }
        if (views.isMute(draft.source)) {
            why.add(NoVoice.CANNOT_SPEAK);
            evidence.add(Evidence.of("SourceCannotSpeak", trees.tokens().span(draft.head)));
        }
        return why;
    }

    /** "Nobody", "no public record"; those of "neither side" and "none of the two" are known. */
    private static boolean isNobody(Trees trees, Draft draft) {
        if (draft.source.size() != 1) {
            return false;
        }
        Tokens tokens = trees.tokens();
        int first = draft.source.get(0)[0];
        String form = tokens.form(first).toLowerCase(Locale.ROOT);
        boolean no = form.equals("no") && first < draft.source.get(0)[1];
        return no || first == draft.source.get(0)[1] && (form.equals("nobody") || form.equals("nothing"));
    }

    /** "Can you believe it", "as you know": who is spoken to says nothing; "you said" does. */
    private static boolean isSpokenTo(Tokens tokens, Draft draft) {
        return draft.source.size() == 1
                && draft.head >= 0
                && draft.source.get(0)[0] == draft.source.get(0)[1]
                && tokens.form(draft.source.get(0)[0]).equalsIgnoreCase("you")
                && (tokens.xpos(draft.head).equals("VB")
                        || tokens.xpos(draft.head).equals("VBP"));
    }

    /** A rule may have taken back the draft that this one stands in; then it stands in none. */
    private static OptionalInt parent(Draft draft, Map<Draft, Integer> index) {
        Integer at = draft.parent == null ? null : index.get(draft.parent);
        return at == null ? OptionalInt.empty() : OptionalInt.of(at);
    }

    private static AttributionKind kind(Quotations quotations, Tokens tokens, List<int[]> content) {
        boolean inside = false;
        boolean outside = false;
        for (int[] range : content) {
            for (int t = range[0]; t <= range[1]; t++) {
                if (!tokens.relation(t).equals("punct")) {
                    boolean quoted = quotations.of(t) >= 0;
                    inside |= quoted;
                    outside |= !quoted;
                }
            }
        }
        return inside ? outside ? AttributionKind.MIXED : AttributionKind.DIRECT : AttributionKind.INDIRECT;
    }

    private static List<Span> spans(Tokens tokens, List<int[]> ranges) {
        List<Span> spans = new ArrayList<>();
        for (int[] range : ranges) {
            spans.add(tokens.span(range[0], range[1]));
        }
        return spans;
    }
}
