package org.rashomon.reading.name;

import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.rashomon.reading.NameType;
import org.rashomon.text.Tokens;

/**
 * The names that NLP4J 1.1.3 (Apache-2.0) sees: the slow teacher of our fast model. Needs two gigabytes and half a minute
 * to load, and the jar of its models on the class path ({@code LAB_PROFILE=lexica}).
 */
final class NameTeacher {

    private static final String CONFIGURATION =
            """
            <configuration>
              <lexica>
                <ambiguity_classes field="word_form_simplified_lowercase">edu/emory/mathcs/nlp/lexica/en-ambiguity-classes-simplified-lowercase.xz</ambiguity_classes>
                <word_clusters field="word_form_simplified_lowercase">edu/emory/mathcs/nlp/lexica/en-brown-clusters-simplified-lowercase.xz</word_clusters>
                <word_embeddings field="word_form_undigitalized">edu/emory/mathcs/nlp/lexica/en-word-embeddings-undigitalized.xz</word_embeddings>
                <named_entity_gazetteers field="word_form_simplified">edu/emory/mathcs/nlp/lexica/en-named-entity-gazetteers-simplified.xz</named_entity_gazetteers>
              </lexica>
              <models>
                <pos>edu/emory/mathcs/nlp/models/en-pos.xz</pos>
                <ner>edu/emory/mathcs/nlp/models/en-ner.xz</ner>
              </models>
            </configuration>
            """;

    /** What the label of a date, a sum or a work is instead of {@link Labels#OUTSIDE}. */
    static final int OF_OTHER_TYPE = -2;

    private static final Map<String, NameType> TYPES = Map.of(
            "PERSON", NameType.PERSON,
            "ORG", NameType.ORG,
            "GPE", NameType.GPE,
            "LOC", NameType.LOC,
            "NORP", NameType.NORP,
            "FAC", NameType.FACILITY,
            "EVENT", NameType.EVENT);

    private final NLPDecoder decoder =
            new NLPDecoder(new ByteArrayInputStream(CONFIGURATION.getBytes(StandardCharsets.UTF_8)));

    /** A label for each token of a document, or {@link #OF_OTHER_TYPE}. */
    int[] label(Tokens tokens) {
        int[] labels = new int[tokens.size()];
        for (int s = 0; s < tokens.sentenceCount(); s++) {
            int first = tokens.sentenceStart(s);
            NLPNode[] nodes = new NLPNode[tokens.sentenceEnd(s) - first + 1];
            nodes[0] = new NLPNode();
            nodes[0].toRoot();
            for (int i = 1; i < nodes.length; i++) {
                nodes[i] = new NLPNode(i, tokens.form(first + i - 1));
            }
            decoder.decode(nodes);
            for (int i = 1; i < nodes.length; i++) {
                labels[first + i - 1] = label(nodes[i].getNamedEntityTag());
            }
        }
        return labels;
    }

    /** From {@code B-ORG}, {@code I-ORG}, {@code L-ORG}, {@code U-ORG}. */
    private static int label(String tag) {
        int dash = tag.indexOf('-');
        if (dash < 0) {
            return Labels.OUTSIDE;
        }
        NameType type = TYPES.get(tag.substring(dash + 1));
        if (type == null) {
            return OF_OTHER_TYPE;
        }
        return tag.charAt(0) == 'B' || tag.charAt(0) == 'U' ? Labels.begin(type) : Labels.inside(type);
    }
}
