package org.rashomon.store;

/** What rows are written as. */
public enum Format {
    /** One JSON object a line, every column in it, {@code null} for an empty cell. */
    JSONL,
    /** RFC 4180 with a header line; lines end in LF. */
    CSV,
    /** Apache Parquet, to a file only. */
    PARQUET,
    /** Columns side by side, cut to fit, for a person. */
    TABLE
}
