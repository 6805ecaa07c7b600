package org.rashomon.reading.lemma;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rashomon.reading.AnalyserModels;

class LemmatiserTest {

    private static final AnalyserModels MODELS = AnalyserModels.bundled();

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "shelled,VBN/VERB,shell",
                "shelling,VBG/VERB,shell",
                "provoked,VBD/VERB,provoke",
                "retreated,VBD/VERB,retreat",
                "denies,VBZ/VERB,deny",
                "planned,VBN/VERB,plan",
                "was,VBD/AUX,be",
                "n’t,RB/PART,not",
                "I,PRP/PRON,I",
                "militias,NNS/NOUN,militia",
                "Cities,NNS/NOUN,city",
                "Russia,NNP/PROPN,Russia",
                "russia,NNP/PROPN,Russia",
                "worst,JJS/ADJ,bad",
                "’s,POS/PART,'s",
            })
    void lemmas(String form, String tag, String lemma) {
        Lemmatiser lemmatiser = new Lemmatiser(MODELS.rules(), MODELS.words());
        int number = MODELS.rules().tags().indexOf(tag);
        assertEquals(lemma, lemmatiser.lemma(number, form, 0, form.length()));
        assertEquals(lemma, lemmatiser.lemma(number, form, 0, form.length()));
    }
}
