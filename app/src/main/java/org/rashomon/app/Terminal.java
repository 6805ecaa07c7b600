package org.rashomon.app;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * The streams of a command.
 *
 * @param in what {@code -} reads
 * @param out for data
 * @param err for talk
 * @param live whether a person watches {@code err}: progress is shown and colours are used only then
 */
record Terminal(InputStream in, PrintStream out, PrintStream err, boolean live) {

    /** One line of talk. */
    void say(String line) {
        err.println(line);
    }

    /** One line of data. */
    void print(String line) {
        out.println(line);
    }
}
