package org.rashomon.lab.corpus;

import java.util.List;
import org.rashomon.text.Document;
import org.rashomon.text.Tokens;

/**
 * One document of a treebank.
 *
 * @param id from {@code # newdoc id}, or the number of the document in its file
 * @param document the text put together from the words and their spacing, with its paragraphs as blocks
 * @param tokens the gold sentences, words, tags, lemmas and trees over {@link #document()}
 * @param sentences the same as read, in step with the sentences of {@link #tokens()}
 */
public record Treebank(String id, Document document, Tokens tokens, List<ConlluSentence> sentences) {}
