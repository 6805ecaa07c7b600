package org.rashomon.app;

import java.util.function.Consumer;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** Shows how far a reading has come, to a person who watches; to a file it says nothing. */
interface Progress extends Consumer<Tally>, AutoCloseable {

    @Override
    default void close() {}

    static Progress on(Terminal terminal) {
        return terminal.live() ? new Bar(terminal) : tally -> {};
    }

    /** One line that is written over. How much is still to come is not known, since inputs are streams. */
    final class Bar implements Progress {

        private final ProgressBar bar;

        Bar(Terminal terminal) {
            bar = new ProgressBarBuilder()
                    .setTaskName("reading")
                    .setUnit(" documents", 1)
                    .showSpeed()
                    .hideEta()
                    .setInitialMax(-1)
                    .setConsumer(new ConsoleProgressBarConsumer(terminal.err()))
                    .build();
        }

        @Override
        public void accept(Tally tally) {
            bar.stepTo(tally.documents());
            bar.setExtraMessage(" " + tally.accounts() + " accounts");
        }

        @Override
        public void close() {
            bar.close();
        }
    }
}
