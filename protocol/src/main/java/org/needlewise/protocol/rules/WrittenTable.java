package org.needlewise.protocol.rules;

import java.util.List;
import java.util.Map;

/**
 * A decision table as people wrote it.
 *
 * @param id id of the decision
 * @param description what the table is about
 * @param unique true when at most one row may hold
 * @param inputs names of the inputs, in order
 * @param rows one rule each, in order
 */
public record WrittenTable(String id, String description, boolean unique, List<String> inputs, List<WrittenRow> rows) {
    public WrittenTable {
        inputs = List.copyOf(inputs);
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param id id of the row in the file
     * @param conditions FEEL text by input; a dash stands for any value
     * @param outputs FEEL text by output
     */
    public record WrittenRow(String id, Map<String, String> conditions, Map<String, String> outputs) {
        public WrittenRow {
            conditions = Map.copyOf(conditions);
            outputs = Map.copyOf(outputs);
        }
    }
}
