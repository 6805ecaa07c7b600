package org.rashomon.lab.bench;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** Stanford CoreNLP as most people use it, reached by name so that the lab compiles without it. */
final class CoreNlp {

    private final Object pipeline;
    private final Constructor<?> annotation;
    private final Method annotate;
    private final Method get;
    private final Class<?> tokensKey;

    private CoreNlp() throws ReflectiveOperationException {
        Properties properties = new Properties();
        properties.setProperty("annotators", "tokenize,ssplit,pos,lemma,depparse");
        Class<?> type = Class.forName("edu.stanford.nlp.pipeline.StanfordCoreNLP");
        Class<?> annotationType = Class.forName("edu.stanford.nlp.pipeline.Annotation");
        this.tokensKey = Class.forName("edu.stanford.nlp.ling.CoreAnnotations$TokensAnnotation");
        this.pipeline = type.getConstructor(Properties.class).newInstance(properties);
        this.annotation = annotationType.getConstructor(String.class);
        this.annotate = type.getMethod("annotate", annotationType);
        this.get = annotationType.getMethod("get", Class.class);
    }

    /** Loads it if it is on the class path. */
    static Optional<CoreNlp> find() {
        try {
            Class.forName("edu.stanford.nlp.pipeline.StanfordCoreNLP");
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
        try {
            return Optional.of(new CoreNlp());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("CoreNLP does not start", e);
        }
    }

    /** Tokens, sentences, tags, lemmas and trees of a text; how many tokens. */
    int tokens(String text) {
        try {
            Object document = annotation.newInstance(text);
            annotate.invoke(pipeline, document);
            return ((List<?>) get.invoke(document, tokensKey)).size();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("CoreNLP failed", e);
        }
    }
}
