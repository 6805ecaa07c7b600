/**
 * The slow teacher of the tagger, parser and name model: MiniLM, fine-tuned on the treebanks with PyTorch. Compiled with
 * {@code LAB_PROFILE=teacher} alone.
 */
@NullMarked
package org.rashomon.lab.teacher;

import org.jspecify.annotations.NullMarked;
