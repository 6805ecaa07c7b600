/** Readers of the corpora that lie beside the project: {@link org.rashomon.lab.corpus.Conllu} for the treebanks. */
@NullMarked
package org.rashomon.lab.corpus;

import org.jspecify.annotations.NullMarked;
