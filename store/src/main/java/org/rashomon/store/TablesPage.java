package org.rashomon.store;

/** The reference page of the tables, {@code docs/reference/tables.md}, made from their definitions. */
final class TablesPage {

    private TablesPage() {}

    static String text() {
        StringBuilder out = new StringBuilder();
        out.append("# Tables\n\n")
                .append("Made from the code; `mvn -B -q test -pl store -am -Dtest=TablesPageTest")
                .append(" -Dsurefire.failIfNoSpecifiedTests=false -Drashomon.rewrite=true` writes it anew.\n\n")
                .append(
                        "`rashomon export --table NAME` writes one of these, `rashomon query` asks them in SQL. Each shows")
                .append(" every input as its latest run read it; schema `every` has the rows of all runs, as in")
                .append(
                        " `every.accounts`. `start` and `end` are half-open UTF-16 offsets into `documents.text`, the unit")
                .append(
                        " of Java, JavaScript and C# strings; in SQL `\"end\"` needs its double quotes. Columns of type")
                .append(
                        " JSON stand as JSON in JSON lines and as text in CSV and Parquet. Rows are sorted by the columns")
                .append(
                        " named at the head of each table. Those from `happenings` on are made of all documents together and have")
                .append(" no run.\n");
        for (Table<?> table : Tables.every().toList()) {
            out.append("\n## ")
                    .append(table.name())
                    .append("\n\nOne row is ")
                    .append(table.about())
                    .append(". Sorted by ")
                    .append(String.join(", ", table.order()))
                    .append(".\n\n| column | type | what it holds |\n|---|---|---|\n");
            for (Column<?> column : table.columns()) {
                out.append("| ")
                        .append(column.name())
                        .append(" | ")
                        .append(column.type())
                        .append(" | ")
                        .append(column.about().replace("|", "\\|"))
                        .append(" |\n");
            }
            if (table == RunTables.RUNS) {
                out.append(
                                "\nThe view adds how many `documents` and `accounts` the run has, and `input`, a digest of its")
                        .append(" documents' ids.\n");
            }
        }
        return out.toString();
    }
}
