package org.rashomon.lab.teacher;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rashomon.lab.silver.Silver;
import org.rashomon.lab.silver.SilverTexts;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.reading.token.Segmentation;
import org.rashomon.reading.token.Segmenter;
import org.rashomon.text.Document;

/**
 * Cuts texts into sentences and has the teacher label them. A sentence in which nearly every word has a capital, as
 * headlines have, is shown to the teacher with small letters wherever the text has the word so elsewhere.
 */
final class TreeLabeller {

    private final Teacher teacher;
    private final Segmenter segmenter = new Segmenter(Lexicons.bundled());

    /** Sentences of a document, what the teacher saw of each, in step. */
    private record Cut(String id, String text, List<Silver.Sentence> sentences, List<Lesson> lessons) {}

    TreeLabeller(Teacher teacher) {
        this.teacher = teacher;
    }

    Silver label(Map<String, String> texts) {
        List<Cut> cuts = new ArrayList<>();
        List<Lesson> lessons = new ArrayList<>();
        texts.forEach((id, text) -> {
            Cut cut = cut(id, text);
            cuts.add(cut);
            lessons.addAll(cut.lessons);
        });
        Map<Lesson, Teacher.Labels> labels = teacher.label(lessons);
        List<Silver.Doc> documents = new ArrayList<>();
        for (Cut cut : cuts) {
            List<Silver.Sentence> sentences = new ArrayList<>();
            for (int s = 0; s < cut.sentences.size(); s++) {
                Silver.Sentence empty = cut.sentences.get(s);
                Teacher.Labels own = labels.get(cut.lessons.get(s));
                if (own != null) {
                    double sure = 0;
                    for (float c : own.certainty()) {
                        sure += Math.exp(c);
                    }
                    sentences.add(new Silver.Sentence(
                            empty.starts(),
                            empty.ends(),
                            own.tags(),
                            own.heads(),
                            own.relations(),
                            (int) Math.round(100 * sure / empty.size())));
                }
            }
            documents.add(new Silver.Doc(cut.id, cut.text.hashCode(), sentences));
        }
        return new Silver(teacher.tags, teacher.relations, documents);
    }

    private Cut cut(String id, String text) {
        Document document = SilverTexts.document(id, text);
        Segmentation segmentation = segmenter.segment(document);
        int[] starts = segmentation.starts();
        int[] ends = segmentation.ends();
        int[] firsts = segmentation.sentenceStarts();
        List<String[]> all = new ArrayList<>();
        Cut cut = new Cut(id, text, new ArrayList<>(), new ArrayList<>());
        for (int s = 0; s < firsts.length; s++) {
            int first = firsts[s];
            int end = s + 1 < firsts.length ? firsts[s + 1] : starts.length;
            int n = end - first;
            Silver.Sentence sentence =
                    new Silver.Sentence(new int[n], new int[n], new int[n], new int[n], new int[n], 0);
            String[] forms = new String[n];
            for (int t = 0; t < n; t++) {
                sentence.starts()[t] = starts[first + t];
                sentence.ends()[t] = ends[first + t];
                forms[t] = text.substring(starts[first + t], ends[first + t]);
            }
            cut.sentences.add(sentence);
            all.add(forms);
        }
        Set<String> small = smallWords(all);
        for (String[] forms : all) {
            cut.lessons.add(teacher.lesson(isHeadline(forms) ? recased(forms, small) : forms));
        }
        return cut;
    }

    /** Words that a text has in small letters more often than not. */
    private static Set<String> smallWords(List<String[]> sentences) {
        Map<String, Integer> counts = new TreeMap<>();
        for (String[] forms : sentences) {
            if (!isHeadline(forms)) {
                for (int t = 1; t < forms.length; t++) {
                    String small = forms[t].toLowerCase(Locale.ROOT);
                    counts.merge(small, forms[t].equals(small) ? 1 : -1, Integer::sum);
                }
            }
        }
        Set<String> words = new TreeSet<>();
        counts.forEach((word, count) -> {
            if (count > 0) {
                words.add(word);
            }
        });
        return words;
    }

    static boolean isHeadline(String[] forms) {
        int words = 0;
        int capitals = 0;
        for (String form : forms) {
            if (form.length() > 3 && Character.isLetter(form.charAt(0))) {
                words++;
                capitals += Character.isUpperCase(form.charAt(0)) ? 1 : 0;
            }
        }
        return words > 3 && capitals * 10 >= words * 9;
    }

    private static String[] recased(String[] forms, Set<String> small) {
        String[] recased = forms.clone();
        for (int t = 0; t < forms.length; t++) {
            String lower = forms[t].toLowerCase(Locale.ROOT);
            if (small.contains(lower)) {
                recased[t] = lower;
            }
        }
        return recased;
    }

    /** How often each certainty occurs, for choosing what to leave out. */
    static Map<Integer, Integer> certainties(Silver silver) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (Silver.Doc document : silver.documents()) {
            for (Silver.Sentence sentence : document.sentences()) {
                counts.merge(sentence.certainty() / 5 * 5, sentence.size(), Integer::sum);
            }
        }
        return new TreeMap<>(counts);
    }
}
