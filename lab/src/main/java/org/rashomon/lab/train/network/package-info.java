/** Trains the network that tags and parses: forward, backward, Adam, in plain arrays and a fixed order. */
@NullMarked
package org.rashomon.lab.train.network;

import org.jspecify.annotations.NullMarked;
