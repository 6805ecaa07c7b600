package org.rashomon.attribution.model;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.rashomon.text.Document;
import org.rashomon.text.Evidence;

/** What was learned of attributions: cues, roles, and the judgement of both together. */
public final class AttributionModel {

    private static final int MAGIC = 0x41545434;

    /** A cue less likely than this (as a logit) is not looked at further. */
    public static final double LEAST_CUE = -1.5;

    /** From this on (as a logit) nine cues of ten are kept. */
    private static final double LIKELY_CUE = 1;

    /** What stands in another's content is taken when the judge would give it this much if it did not stand there. */
    private static final double LEAST_ALONE = -1;

    /** A source goes on where that is likelier than this. */
    public static final double GOES_ON = 0.75;

    private final CuePriors priors;
    private final SourcePriors sources;
    private final Weights cues;
    private final Weights roles;
    private final Weights judge;
    private final BoostedTrees trees;
    private final Weights goesOn;
    private final double threshold;
    private final double nestedThreshold;

    /**
     * @param judge over {@link JudgeFeatures}: the first judgement
     * @param trees over {@link JudgeNumbers}, the first judgement among them: the last
     * @param goesOn over {@link GoesOnFeatures}
     * @param threshold the least logit of the judge for an attribution that stands in no other
     * @param nestedThreshold the least logit of the cue for one that stands in another's content
     */
    public AttributionModel(
            CuePriors priors,
            SourcePriors sources,
            Weights cues,
            Weights roles,
            Weights judge,
            BoostedTrees trees,
            Weights goesOn,
            double threshold,
            double nestedThreshold) {
        this.priors = priors;
        this.sources = sources;
        this.cues = cues;
        this.roles = roles;
        this.judge = judge;
        this.trees = trees;
        this.goesOn = goesOn;
        this.threshold = threshold;
        this.nestedThreshold = nestedThreshold;
    }

    /** The model in the jar. */
    public static AttributionModel bundled() {
        return Bundled.MODEL;
    }

    private static final class Bundled {
        static final AttributionModel MODEL = load();

        private static AttributionModel load() {
            try (InputStream in = AttributionModel.class.getResourceAsStream("/model/attribution.bin")) {
                if (in == null) {
                    throw new IllegalStateException("the jar has no /model/attribution.bin");
                }
                return read(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** What the model sees of a document. */
    public TokenViews views(Document document, Trees trees, Quotations quotations) {
        return new TokenViews(document, trees.tokens(), trees, quotations, priors, sources);
    }

    /**
     * Cues worth a look with their roles, in order of their heads. The likely ones come first, since what stands in their contents
     * would be nested and the nested need more than {@link #LEAST_CUE}: so does what stands in quotation marks or is the clause that
     * another verb takes. Of 893 such candidates that had less, the judge kept two.
     */
    public List<JudgeFeatures.Candidate> candidates(TokenViews v) {
        double[] logits = cueLogits(v);
        boolean[] inside = new boolean[logits.length];
        Roles read = new Roles(v);
        List<JudgeFeatures.Candidate> candidates = new ArrayList<>();
        for (int t = 0; t < logits.length; t++) {
            if (logits[t] >= LIKELY_CUE) {
                JudgeFeatures.Candidate candidate = read.of(t, logits[t]);
                candidates.add(candidate);
                for (int[] range : candidate.draft().content) {
                    Arrays.fill(inside, range[0], range[1] + 1, true);
                }
            }
        }
        double leastNested = Math.max(LEAST_CUE, nestedThreshold);
        for (int t = 0; t < logits.length; t++) {
            boolean nested = inside[t] || v.quotations.of(t) >= 0 || v.trees.is(t, "ccomp");
            if (logits[t] < LIKELY_CUE && logits[t] >= (nested ? leastNested : LEAST_CUE)) {
                candidates.add(read.of(t, logits[t]));
            }
        }
        candidates.sort(Comparator.comparingInt(JudgeFeatures.Candidate::cue));
        return candidates;
    }

    /** How likely each token heads a cue; least of all what is not looked at. */
    private double[] cueLogits(TokenViews v) {
        Features features = new Features();
        double[] logits = new double[v.tokens().size()];
        for (int t = 0; t < logits.length; t++) {
            logits[t] = Double.NEGATIVE_INFINITY;
            if (CueFeatures.isCandidate(v, t)) {
                features.clear();
                CueFeatures.add(v, t, features);
                logits[t] = cues.sum(features, 0);
            }
        }
        return logits;
    }

    /** Reads the roles around cues of one document. */
    private final class Roles {
        private final TokenViews v;
        private final RoleFeatures features = new RoleFeatures();
        private final RoleInstance instance = new RoleInstance();
        private final RoleDecoder decoder = new RoleDecoder(roles);

        Roles(TokenViews v) {
            this.v = v;
        }

        JudgeFeatures.Candidate of(int cue, double logit) {
            features.read(v, cue);
            RoleInstance.fill(v, cue, features, instance);
            List<int[]> segments = decoder.decode(instance, List.of(), 0);
            Draft draft = new Draft(cue);
            draft.source.addAll(instance.ranges(segments, RoleDecoder.SOURCE));
            draft.cue.addAll(instance.ranges(segments, RoleDecoder.CUE));
            draft.content.addAll(instance.ranges(segments, RoleDecoder.CONTENT));
            return new JudgeFeatures.Candidate(
                    cue, logit, decoder.score(), decoder.sourceMargin(), decoder.contentMargin(), draft);
        }
    }

    /** What the judge says of each candidate before it has looked at what it said of the others. */
    public double[] judgeFirst(TokenViews v, List<JudgeFeatures.Candidate> candidates) {
        Features features = new Features();
        double[] logits = new double[candidates.size()];
        for (int i = 0; i < logits.length; i++) {
            features.clear();
            JudgeFeatures.add(v, candidates, i, features);
            logits[i] = judge.sum(features, 0);
        }
        return logits;
    }

    /** How likely the source of a draft goes on in the sentence behind its own; {@link GoesOnFeatures#next}. */
    public double goesOn(TokenViews v, Draft draft, int next) {
        Features features = new Features();
        features.clear();
        GoesOnFeatures.add(v, draft, next, features);
        return 1 / (1 + Math.exp(-goesOn.sum(features, 0)));
    }

    /** Attributions, nested ones included; and all that were looked at. */
    public record Found(List<Draft> drafts, List<Draft> candidates) {}

    /** The attributions of a document. */
    public Found find(TokenViews v) {
        List<JudgeFeatures.Candidate> candidates = candidates(v);
        double[] first = judgeFirst(v, candidates);
        JudgeNumbers numbers = new JudgeNumbers(v, candidates, first);
        double[] logits = new double[first.length];
        float[] row = new float[JudgeNumbers.COUNT];
        for (int i = 0; i < logits.length; i++) {
            numbers.fill(i, row);
            logits[i] = trees.logit(row);
        }
        Contents accepted = accepted(candidates, logits);
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < logits.length; i++) {
            Draft draft = candidates.get(i).draft();
            if (draft.content.isEmpty()) {
                continue;
            }
            double logit = logits[i];
            if (logit <= threshold) {
                if (accepted.around(draft).isEmpty()) {
                    continue;
                }
                logit = judgeAlone(v, candidates, numbers, i);
                if (logit <= LEAST_ALONE || candidates.get(i).logit() <= nestedThreshold) {
                    continue;
                }
            }
            draft.score = 1 / (1 + Math.exp(-logit));
            draft.evidence.add(Evidence.of(
                    "attribution.model",
                    draft.score,
                    v.tokens().span(candidates.get(i).cue())));
            drafts.add(draft);
        }
        return new Found(
                drafts, candidates.stream().map(JudgeFeatures.Candidate::draft).toList());
    }

    /** The contents of those that the judge is sure of. */
    private Contents accepted(List<JudgeFeatures.Candidate> candidates, double[] logits) {
        List<Draft> accepted = new ArrayList<>();
        for (int i = 0; i < logits.length; i++) {
            if (logits[i] > threshold) {
                accepted.add(candidates.get(i).draft());
            }
        }
        return new Contents(accepted);
    }

    /** What the judge would say if the candidate stood in nobody's content. */
    private double judgeAlone(TokenViews v, List<JudgeFeatures.Candidate> candidates, JudgeNumbers numbers, int index) {
        Features features = new Features();
        features.clear();
        JudgeFeatures.add(v, candidates, index, true, features);
        float[] row = new float[JudgeNumbers.COUNT];
        numbers.fill(index, judge.sum(features, 0), true, row);
        return trees.logit(row);
    }

    public void write(OutputStream stream) throws IOException {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(new DeflaterOutputStream(stream, deflater)))) {
            out.writeInt(MAGIC);
            out.writeDouble(threshold);
            out.writeDouble(nestedThreshold);
            priors.write(out);
            sources.write(out);
            cues.write(out);
            roles.write(out);
            judge.write(out);
            trees.write(out);
            goesOn.write(out);
        }
        deflater.end();
    }

    public static AttributionModel read(InputStream stream) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(new InflaterInputStream(stream).readAllBytes());
        try {
            if (in.getInt() != MAGIC) {
                throw new IOException("not an attribution model");
            }
            double threshold = in.getDouble();
            double nested = in.getDouble();
            return new AttributionModel(
                    CuePriors.read(in),
                    SourcePriors.read(in),
                    Weights.read(in),
                    Weights.read(in),
                    Weights.read(in),
                    BoostedTrees.read(in),
                    Weights.read(in),
                    threshold,
                    nested);
        } catch (BufferUnderflowException e) {
            throw new IOException("an attribution model cut short", e);
        }
    }
}
