package org.rashomon.event;

import java.util.List;
import org.rashomon.text.Evidence;
import org.rashomon.text.Span;

/**
 * What an account tells of: an event, or one of the other things such texts tell and analysts keep ledgers of (an
 * agreement, a forecast, a measure, a lasting tie, an evaluation).
 */
public interface Matter {

    /** {@code event}, {@code mention}, {@code agreement}, {@code forecast}, {@code measure}, {@code tie}, {@code evaluation}. */
    String kind();

    /** The words it hangs on: the innermost attribution whose content holds them is its voice. */
    Span anchor();

    List<Evidence> evidence();
}
