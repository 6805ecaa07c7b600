package org.rashomon.time;

/** The four types of TIMEX3. */
public enum TimeType {
    DATE,
    TIME,
    DURATION,
    SET
}
