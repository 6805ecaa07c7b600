package org.rashomon.app;

import java.util.List;
import org.rashomon.reading.Name;
import org.rashomon.reading.token.Segmentation;
import org.rashomon.text.Tokens;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was read of one document as one line of JSON: its text, its sentences with their tokens, its names. All offsets
 * count UTF-16 units of the text; heads count tokens of the document, -1 for a root.
 */
final class AnalysisJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private AnalysisJson() {}

    static String of(Tokens tokens, Segmentation cut, List<Name> names) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("text", tokens.text());
        ArrayNode sentences = root.putArray("sentences");
        int nextCut = 0;
        for (int s = 0; s < tokens.sentenceCount(); s++) {
            boolean goesOn = nextCut < cut.cuts().length && cut.cuts()[nextCut] == s;
            nextCut += goesOn ? 1 : 0;
            ObjectNode sentence = sentences.addObject();
            sentence.put("start", tokens.sentenceSpan(s).start());
            sentence.put("end", tokens.sentenceSpan(s).end());
            sentence.put("goesOnOverlongSentence", goesOn);
            ArrayNode words = sentence.putArray("tokens");
            for (int t = tokens.sentenceStart(s); t < tokens.sentenceEnd(s); t++) {
                word(words.addObject(), tokens, t);
            }
        }
        ArrayNode list = root.putArray("names");
        for (Name name : names) {
            ObjectNode node = list.addObject();
            node.put("type", name.type().name());
            node.put("start", name.span().start());
            node.put("end", name.span().end());
            node.put("firstToken", name.first());
            node.put("lastToken", name.last());
        }
        return MAPPER.writeValueAsString(root);
    }

    private static void word(ObjectNode word, Tokens tokens, int t) {
        word.put("token", t);
        word.put("start", tokens.start(t));
        word.put("end", tokens.end(t));
        word.put("form", tokens.form(t));
        word.put("lemma", tokens.lemma(t));
        word.put("upos", tokens.upos(t).name());
        word.put("xpos", tokens.xpos(t));
        word.put("features", tokens.features(t));
        word.put("head", tokens.head(t));
        word.put("relation", tokens.relation(t));
    }
}
