package org.rashomon.reading.name;

import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.rashomon.reading.NameType;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

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
        return label(tokens, false);
    }

    /**
     * The same for gold tags, which tell the teacher what to write with a capital: proper nouns always, other words in
     * a sentence of capitals never.
     */
    int[] labelRecased(Tokens tokens) {
        return label(tokens, true);
    }

    private int[] label(Tokens tokens, boolean recased) {
        int[] labels = new int[tokens.size()];
        for (int s = 0; s < tokens.sentenceCount(); s++) {
            int first = tokens.sentenceStart(s);
            NLPNode[] nodes = new NLPNode[tokens.sentenceEnd(s) - first + 1];
            nodes[0] = new NLPNode();
            nodes[0].toRoot();
            boolean loud = recased && isLoud(tokens, first, tokens.sentenceEnd(s));
            for (int i = 1; i < nodes.length; i++) {
                String form = tokens.form(first + i - 1);
                nodes[i] = new NLPNode(i, recased ? recase(form, tokens.upos(first + i - 1), loud) : form);
            }
            decoder.decode(nodes);
            for (int i = 1; i < nodes.length; i++) {
                labels[first + i - 1] = label(nodes[i].getNamedEntityTag());
            }
        }
        return labels;
    }

    /** Whether nearly all words are in capitals. */
    private static boolean isLoud(Tokens tokens, int first, int end) {
        int loud = 0;
        int words = 0;
        for (int t = first; t < end; t++) {
            String form = tokens.form(t);
            if (form.length() > 1 && Character.isLetter(form.charAt(0))) {
                words++;
                loud += form.equals(form.toUpperCase(Locale.ROOT)) ? 1 : 0;
            }
        }
        return words > 2 && loud * 4 > words * 3;
    }

    private static String recase(String form, Upos tag, boolean loud) {
        if (tag == Upos.PROPN) {
            boolean shout = loud && form.length() > 4;
            return Character.toUpperCase(form.charAt(0))
                    + (shout ? form.substring(1).toLowerCase(Locale.ROOT) : form.substring(1));
        }
        return loud ? form.toLowerCase(Locale.ROOT) : form;
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
