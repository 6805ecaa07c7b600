package org.rashomon.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.rashomon.pipeline.Annotations;
import org.rashomon.text.Document;
import org.rashomon.text.Layout;
import org.rashomon.text.Masthead;
import org.rashomon.text.Origin;

/**
 * A process of its own that writes readings to a store, one commit each, and says {@code kept N} after each commit. Tests
 * kill it.
 */
final class Forked {

    private Forked() {}

    /**
     * Arguments: store, first reading, reading after the last; then {@code hold} to keep the store open
     * when done, {@code fat} for large documents, or {@code link} to link what is there.
     */
    public static void main(String[] args) throws Exception {
        String how = args.length > 3 ? args[3] : "";
        try (Store store = Store.open(Path.of(args[0]));
                StoreWriter writer = new StoreWriter(store, Readings.RUN)) {
            for (int number = Integer.parseInt(args[1]); number < Integer.parseInt(args[2]); number++) {
                if (how.equals("fat")) {
                    fat(writer, number);
                } else {
                    Readings.put(writer, number);
                }
                writer.commit();
                System.out.println("kept " + number);
                System.out.flush();
            }
            if (how.equals("link")) {
                System.out.println("linking");
                System.out.flush();
                LinkageTest.link(store, "1", 4);
            }
            System.out.println("done");
            System.out.flush();
            if (how.equals("hold")) {
                System.in.read(); // holds the store until it is killed
            }
        } catch (StoreFailure failure) {
            System.out.println("failed " + failure.getMessage());
            System.out.flush();
            Runtime.getRuntime().halt(1);
        }
    }

    /** A document of two million characters that do not compress. */
    private static void fat(StoreWriter writer, int number) {
        StringBuilder text = new StringBuilder();
        new Random(number).ints(2_000_000, ' ', '~').forEach(c -> text.append((char) c));
        Document document = Document.of(
                Origin.given("fat " + number),
                Masthead.unstated(),
                "en",
                text.toString(),
                Layout.plain(text.toString()));
        writer.document(DocumentRows.of(new Annotations(document), Readings.RUN.id()));
        writer.copy(Copy.of(document));
    }

    static Process start(Path scratch, List<String> before, String... args) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:+UseSerialGC");
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-Djava.io.tmpdir=" + scratch); // the database's library is unpacked there, and stays when killed
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(Forked.class.getName());
        command.addAll(List.of(args));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    static BufferedReader output(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }
}
