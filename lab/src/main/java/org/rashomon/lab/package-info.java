@NullMarked
package org.rashomon.lab;

import org.jspecify.annotations.NullMarked;
