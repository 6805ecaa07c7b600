package org.rashomon.reading.token;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import org.rashomon.lab.corpus.Conllu;
import org.rashomon.lab.corpus.Treebank;
import org.rashomon.lab.train.ModelCard;
import org.rashomon.lab.train.Trainer;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.text.Block;
import org.rashomon.text.Document;
import org.rashomon.text.Tokens;

/**
 * Learns where tokens and sentences end from the EWT and GUM training sections, as raw text with paragraphs. The joints
 * learn from gold tokens to their left, the gaps from the tokens that the learnt joints give.
 *
 * <p>In the package of what it trains, so that it learns from the very features that are read with.
 */
public final class SegmenterTrainer implements Trainer {

    private static final int JOINT_BITS = 17;
    private static final int GAP_BITS = 17;
    private static final int EPOCHS = 8;

    private static final String CARD =
            """
            predicts: where tokens and sentences of English text end, in the UD convention
            method: two averaged perceptrons over hashed binary features of characters and words, with rules beside them
            trained on: UD English EWT train (CC BY-SA 4.0), UD English GUM train (genres under CC BY and CC BY-SA)
            chosen on: EWT dev, GUM dev
            scores: SCORES.md, layers tokens and sentences""";

    @Override
    public String name() {
        return "segmenter";
    }

    @Override
    public void train(Path corpora, Path models) throws IOException {
        Abbreviations abbreviations = new Abbreviations(Lexicons.bundled().get("reading/abbreviations"));
        PerceptronLearner joints = new PerceptronLearner(JOINT_BITS);
        List<Treebank> ewt = Conllu.documents(corpora.resolve("ud/ewt-train.conllu"));
        List<Treebank> gum = Conllu.documents(corpora.resolve("ud/gum-train.conllu"));
        for (List<Treebank> corpus : List.of(ewt, gum)) {
            corpus.forEach(document -> addJoints(document, abbreviations, joints));
        }
        HashedClassifier jointClassifier = joints.learn(EPOCHS);
        Segmenter tokenizer = new Segmenter(
                Lexicons.bundled(), new SegmentationModel(jointClassifier, new HashedClassifier(new short[1])));
        PerceptronLearner gaps = new PerceptronLearner(GAP_BITS);
        for (List<Treebank> corpus : List.of(ewt, gum)) {
            corpus.forEach(document -> addGaps(document, tokenizer, abbreviations, gaps));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new SegmentationModel(jointClassifier, gaps.learn(EPOCHS)).write(bytes);
        ModelCard.write(models, name(), bytes.toByteArray(), CARD);
        System.err.printf("joints %d, gaps %d, %d bytes%n", joints.examples(), gaps.examples(), bytes.size());
    }

    private static void addJoints(Treebank treebank, Abbreviations abbreviations, PerceptronLearner learner) {
        JointFeatures joints = new JointFeatures(abbreviations);
        int[] features = new int[JointFeatures.MOST];
        char[] text = treebank.document().text().toCharArray();
        BitSet tokenStarts = new BitSet(text.length);
        Tokens tokens = treebank.tokens();
        for (int t = 0; t < tokens.size(); t++) {
            tokenStarts.set(tokens.start(t));
        }
        for (Block block : treebank.document().layout().blocks()) {
            int limit = block.span().end();
            int at = block.span().start();
            while (at < limit) {
                int chunk = at;
                while (at < limit && !Chars.isSpace(text[at])) {
                    at++;
                }
                int from = chunk;
                while (from < at) {
                    int address = Addresses.start(text, from, at);
                    int token = from;
                    for (int i = from + 1; i < address; i++) {
                        boolean starts = tokenStarts.get(i);
                        if (JointFeatures.isJoint(text, i) && !TokenCutter.isNegationBefore(text, token, i, address)) {
                            int count = joints.fill(text, from, i, address, limit, token, features);
                            learner.add(features, count, starts);
                        }
                        token = starts ? i : token;
                    }
                    from = address < at ? Addresses.end(text, address, at) : at;
                }
                at++;
            }
        }
    }

    private static void addGaps(
            Treebank treebank, Segmenter tokenizer, Abbreviations abbreviations, PerceptronLearner learner) {
        Document document = treebank.document();
        Segmentation cut = tokenizer.segment(document);
        BitSet sentenceEnds = new BitSet();
        for (int s = 0; s < treebank.tokens().sentenceCount(); s++) {
            sentenceEnds.set(treebank.tokens().sentenceSpan(s).end());
        }
        int[] features = new int[GapFeatures.MOST];
        int token = 0;
        for (Block block : document.layout().blocks()) {
            Ints starts = new Ints();
            Ints ends = new Ints();
            for (; token < cut.size() && cut.starts()[token] < block.span().end(); token++) {
                starts.add(cut.starts()[token]);
                ends.add(cut.ends()[token]);
            }
            if (starts.size() == 0) {
                continue;
            }
            GapFeatures gaps = new GapFeatures(abbreviations, document.text().toCharArray(), starts, ends);
            gaps.begin(0);
            gaps.advance(0, true);
            for (int i = 0; i + 1 < starts.size(); i++) {
                boolean ended = sentenceEnds.get(ends.get(i));
                if (gaps.isGap(i) && !gaps.isHeld(i) && !gaps.endsDateline(i)) {
                    learner.add(features, gaps.fill(i, features), ended);
                }
                gaps.advance(i + 1, ended);
            }
        }
    }
}
