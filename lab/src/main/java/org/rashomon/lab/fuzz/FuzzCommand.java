package org.rashomon.lab.fuzz;

import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lab/run fuzz analyser}. */
@Command(
        name = "fuzz",
        description = "Throws made-up texts at a layer until one breaks a rule; prints that one, as short as it gets.",
        mixinStandardHelpOptions = true)
public final class FuzzCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "What to try: analyser.")
    private String name = "";

    @Option(names = "--minutes", description = "How long. Default: ${DEFAULT-VALUE}.")
    private double minutes = 1;

    @Option(names = "--seed", description = "The same seed gives the same texts. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Override
    public Integer call() {
        if (!name.equals("analyser")) {
            System.err.println("lab: nothing to try by the name '" + name + "'; there is [analyser]");
            return 2;
        }
        AnalyserRules rules = new AnalyserRules();
        HostileTexts texts = new HostileTexts(new SplittableRandom(seed));
        long end = System.nanoTime() + (long) (minutes * 60e9);
        long count = 0;
        long chars = 0;
        do {
            String text = texts.next();
            String broken = rules.broken(text);
            count++;
            chars += text.length();
            if (!broken.isEmpty()) {
                System.out.println("text " + count + " of seed " + seed + ": " + broken);
                String least = Shrinking.shrink(text, t -> !rules.broken(t).isEmpty());
                System.out.println(escaped(least) + " " + rules.broken(least));
                return 1;
            }
        } while (System.nanoTime() < end);
        System.out.println(count + " texts of " + chars + " characters, no rule broken");
        return 0;
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x7f && c != '"' && c != '\\') {
                escaped.append(c);
            } else {
                escaped.append(String.format("\\u%04x", (int) c));
            }
        }
        return escaped.append('"').toString();
    }
}
