package org.rashomon.store.happening;

import java.util.Locale;

/**
 * What speaks for or against two tellings being of one happening. Each has a row in {@code happening/judgement.tsv} with
 * its weight in log-odds and its words.
 */
enum Sign {
    /** What is so of any two tellings that were worth comparing. */
    PRIOR,
    /** The type of one act or both is not known. */
    UNCODED,
    /** How many of the two are mentions of acts only, not events. */
    MENTIONED,
    SAME_TYPE,
    /** Another type of the same quad class. */
    KIN_TYPE,
    OTHER_TYPE,
    SAME_MODE,
    OTHER_MODE,
    SAME_TRIGGER,
    /** How alike in meaning the heads of the words for the act are. */
    ALIKE_TRIGGER,
    /** Other words, by which one act may be told. */
    SYNONYMS,
    /** How alike in meaning all the words for the act are. */
    ALIKE_ACT,
    /** Words for the act that begin alike: expel, expulsion. */
    SAME_STEM,
    /** Both words for the act are verbs. */
    BOTH_VERBS,
    BOTH_NOUNS,
    /** How rare the words for the act are. */
    RARE_TRIGGER,
    SAME_RARE_TRIGGER,
    /** How common the two verbs for the act are, in two texts: many take, call and vote. */
    COMMON_VERB,
    /** The same, and nothing beside the act is the same. */
    COMMON_VERB_ALONE,
    /** How common two words of one set are: who seizes a town takes it, and many take. */
    COMMON_SYNONYMS,
    /** One or both are told as done again and again, or never. */
    HABITUAL,
    SAME_ACTOR,
    KIN_ACTOR,
    OTHER_ACTOR,
    /** Two persons, though of one state: who of them it was is told. */
    OTHER_PERSON,
    /** Of what is only said, two speakers: two who condemn one thing are two who condemn. */
    OTHER_SPEAKER,
    /** Of what is only said it is not known to be one who says it: many support, and many condemn. */
    SPEAKER_UNTOLD,
    /** How alike in meaning are the words for who does it, where both have some. */
    ALIKE_ACTOR,
    SAME_RECIPIENT,
    KIN_RECIPIENT,
    OTHER_RECIPIENT,
    ALIKE_RECIPIENT,
    /** The same thing that it is done to, by how rare the word for it is. */
    SAME_THING,
    /** How alike in meaning are the words for what it is done to, where both have one. */
    ALIKE_THING,
    /** By one word of two texts, done to things that are not alike. */
    OTHER_THING,
    /** By one word of one text, done to two things. */
    OTHER_THING_OF_ONE_TEXT,
    /** A does to B what B does to A. */
    ROLES_SWAPPED,
    /** Of nobody and nowhere is it told in both. */
    NOTHING_PLACED,
    SAME_PLACE,
    PLACE_WITHIN,
    OTHER_PLACE,
    SAME_DAY,
    DAYS_OVERLAP,
    DAYS_NEAR,
    /** One lies days before the other was told, which names no day. */
    DAYS_BEFORE,
    DAYS_APART,
    /** Two verbs of two texts, neither of which says when it was, by how many days lie between the texts: a verb tells the day's news. */
    UNTOLD_VERBS_APART,
    /** The same of whatever is only said, which is said again every day. */
    SAID_DAYS_APART,
    /** A figure for the same unit that both can mean. */
    SAME_AMOUNT,
    OTHER_AMOUNT,
    /** How much the two sentences share. */
    WORDING,
    /** How much of what stands beside the act is the same. */
    NEAR_WORDS,
    /** How alike in meaning is what stands beside the act. */
    ALIKE_SURROUNDINGS,
    /** How much of the names in the two sentences is the same. */
    SAME_NAMES,
    /** Of what is only said in two texts nothing beside the act is the same. */
    SAID_NOTHING_BESIDE,
    /** How much the two documents share. */
    LIKE_DOCUMENTS,
    /** How near the heads of their two texts both are told. */
    BOTH_EARLY,
    /** Whether the two documents are on the same matter. */
    CONTEXT,
    SAME_TRIGGER_IN_CONTEXT,
    SAME_STEM_IN_CONTEXT,
    ALIKE_TRIGGER_IN_CONTEXT,
    ALIKE_ACT_IN_CONTEXT,
    ALIKE_SURROUNDINGS_IN_CONTEXT,
    WORDING_IN_CONTEXT,
    /** Of two texts one has the word for the act that the other has too: who tells of both may tell of two acts. */
    BOTH_WORDS_IN_ONE_TEXT,
    /** What else says less of two texts on one matter, since who writes of it once more leaves it out. */
    MENTIONED_IN_CONTEXT,
    /** How many of the two are nouns that mention an act: "the explosion". */
    NOUN_MENTIONED_IN_CONTEXT,
    UNCODED_IN_CONTEXT,
    NOTHING_PLACED_IN_CONTEXT,
    DAYS_BEFORE_IN_CONTEXT,
    SAME_DOCUMENT,
    /** The very same words: two who do it, or to whom it is done, or two who tell it. */
    SAME_WORDS,
    /** One sentence tells of two acts, by two words: "shelled a post, killing two". */
    ACTS_OF_ONE_SENTENCE,
    /** One text tells of two acts by two words; what is coded is told apart more than what is only mentioned. */
    ACTS_OF_ONE_TEXT,
    /** One voice of one text tells it with another actor, recipient or place, or on another day: nobody contradicts himself. */
    ONE_VOICE_OTHERWISE,
    /** Of two tellings of one text without a date one says when it was and the other does not: "on that occasion". */
    ONE_DATED,
    /** One takes up the other again in its text, or both take up one. */
    TAKEN_UP,
    /** One tells of an act, the other of what came of it. */
    ACT_AND_TOLL,
    /** One is told as real, the other as to come or possible. */
    REAL_AND_UNREAL;

    /** The id of its row. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
