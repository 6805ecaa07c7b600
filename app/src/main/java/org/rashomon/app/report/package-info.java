/**
 * Self-contained HTML pages. {@link org.rashomon.app.report.Report} is about the happenings of a store: timeline, map, where
 * accounts differ, relations, ledgers, voices; every mark on it leads to a note with its sentence.
 * {@link org.rashomon.app.report.VoicesPage} is one document, tinted by who says what.
 *
 * <p>Read these two first, then any {@code …Section}. Nothing of a text reaches a page but
 * through {@link org.rashomon.app.report.Html}, which escapes it. There is no script.
 */
@NullMarked
package org.rashomon.app.report;

import org.jspecify.annotations.NullMarked;
