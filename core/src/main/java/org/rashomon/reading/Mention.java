package org.rashomon.reading;

import org.rashomon.text.Evidence;
import org.rashomon.text.Span;

/**
 * Words that stand for somebody or something named elsewhere: a pronoun, a definite description, a short name.
 *
 * @param span the words
 * @param head the token they hang on
 * @param entity which entity of the document, from 0; mentions of one entity share it
 * @param representative the words that name the entity best: the fullest name, or the first mention
 * @param confidence from 0 to 1 that this mention belongs to its entity
 * @param evidence what joined it
 */
public record Mention(Span span, int head, int entity, Span representative, double confidence, Evidence evidence) {}
