package org.rashomon.ingest.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.rashomon.ingest.text.FunctionWords;

/**
 * Says which language a text is in. A text that is a quarter function words of English is English; any other is put to
 * OpenNLP's model of 183 languages, which takes half a second to load and is loaded when it is first needed. Thread-safe.
 */
public final class LanguageDetector {

    private static final int SAMPLE = 4000;
    private static final int SHORTEST = 40;
    private static final double ENGLISH = 0.25;

    private LanguageDetector() {}

    /**
     * The language of {@code text} as ISO 639-1 where it has such a code, else as ISO 639-3; {@code und} for a text too
     * short to tell.
     */
    public static String detect(String text) {
        String sample = text.length() > SAMPLE ? text.substring(0, SAMPLE) : text;
        if (FunctionWords.density(sample, 0, sample.length()) >= ENGLISH) {
            return "en";
        }
        long letters = sample.chars().filter(Character::isLetter).count();
        if (letters < SHORTEST) {
            return "und";
        }
        Language best = Model.DETECTOR.predictLanguage(sample);
        return Model.SHORT.getOrDefault(best.getLang(), best.getLang());
    }

    private static final class Model {

        static final LanguageDetectorME DETECTOR = load();
        static final Map<String, String> SHORT = shortCodes();

        private static LanguageDetectorME load() {
            try (InputStream in = LanguageDetectorME.class.getResourceAsStream("/langdetect-183.bin")) {
                if (in == null) {
                    throw new IllegalStateException("the jar has no language model");
                }
                return new LanguageDetectorME(new LanguageDetectorModel(in));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Map<String, String> shortCodes() {
            Map<String, String> codes = new HashMap<>();
            for (String code : Locale.getISOLanguages()) {
                codes.putIfAbsent(new Locale(code).getISO3Language(), code);
            }
            codes.put("cmn", "zh");
            return codes;
        }
    }
}
