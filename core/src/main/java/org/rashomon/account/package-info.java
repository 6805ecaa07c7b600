@NullMarked
package org.rashomon.account;

import org.jspecify.annotations.NullMarked;
