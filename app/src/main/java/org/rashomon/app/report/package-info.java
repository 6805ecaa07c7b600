/**
 * One self-contained HTML page about the happenings of a store: timeline, map, where accounts differ, relations, ledgers,
 * voices; every mark on it leads to a note with its sentence.
 *
 * <p>Read {@link org.rashomon.app.report.Report} first, then any {@code …Section}. Nothing of a text reaches the page but
 * through {@link org.rashomon.app.report.Html}, which escapes it. There is no script.
 */
@NullMarked
package org.rashomon.app.report;

import org.jspecify.annotations.NullMarked;
