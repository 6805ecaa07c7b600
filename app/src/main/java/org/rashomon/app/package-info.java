/**
 * The command line: the only {@code main} of the product.
 *
 * <p>{@link org.rashomon.app.Rashomon} is a function from arguments and streams to an exit code; each command is a class
 * of its own that gets its streams from a {@link org.rashomon.app.Terminal}. Data goes to standard output, talk to
 * standard error; the exit code is 0 when the work is done, 1 when it failed, 2 when the command line was wrong.
 *
 * <p>To add a command: write the class, add one line to {@link org.rashomon.app.Rashomon#commands}.
 */
@NullMarked
package org.rashomon.app;

import org.jspecify.annotations.NullMarked;
