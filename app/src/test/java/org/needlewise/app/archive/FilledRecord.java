package org.needlewise.app.archive;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.needlewise.app.RunningApplication;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.vault.StoredFiles;

/** A record with rows in every table there is, made up from the tables' own description, and with pictures. */
final class FilledRecord {
    private static final int ROWS = 3;
    private static final int PICTURE_BYTES = 20_000;

    private final Random random;
    private final RunningApplication app;
    private final Map<String, List<Object>> keys = new HashMap<>();
    private final PersonId person;

    private FilledRecord(RunningApplication app, long seed) {
        this.app = app;
        this.random = new Random(seed);
        this.person = new PersonId(new UUID(random.nextLong(), random.nextLong()));
    }

    /** Fills every table of a running application for one person. */
    static PersonId in(RunningApplication app, long seed) throws Exception {
        FilledRecord record = new FilledRecord(app, seed);
        try (Connection connection = app.bean(DataSource.class).getConnection()) {
            for (Table table : Schema.tables(connection)) {
                record.fill(connection, table);
            }
        }
        return record.person;
    }

    private void fill(Connection connection, Table table) throws Exception {
        Map<String, String> references = new HashMap<>();
        Map<String, Integer> lengths = new HashMap<>();
        List<String> optional = new ArrayList<>();
        describe(connection, table, references, lengths, optional);
        int rows = table.name().equals("person") || table.key().equals(List.of("person_id")) ? 1 : ROWS;
        for (int i = 0; i < rows; i++) {
            StringBuilder places = new StringBuilder();
            List<@Nullable Object> values = new ArrayList<>();
            for (Table.Column column : table.columns()) {
                places.append(places.isEmpty() ? "?" : ", ?");
                boolean isNull = optional.contains(column.name()) && i % 2 == 1;
                values.add(isNull ? null : value(table, column, references, lengths, i));
            }
            String names = String.join(
                    ", ", table.columns().stream().map(Table.Column::name).toList());
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into " + table.name() + " (" + names + ") values (" + places + ")")) {
                for (int place = 0; place < values.size(); place++) {
                    insert.setObject(place + 1, values.get(place));
                }
                insert.execute();
            }
            if (table.key().size() == 1) {
                int at = table.columns().stream()
                        .map(Table.Column::name)
                        .toList()
                        .indexOf(table.key().get(0));
                keys.computeIfAbsent(table.name(), name -> new ArrayList<>())
                        .add(java.util.Objects.requireNonNull(values.get(at)));
            }
        }
    }

    private static void describe(
            Connection connection,
            Table table,
            Map<String, String> references,
            Map<String, Integer> lengths,
            List<String> optional)
            throws SQLException {
        DatabaseMetaData meta = connection.getMetaData();
        try (ResultSet row = meta.getImportedKeys(connection.getCatalog(), connection.getSchema(), table.name())) {
            while (row.next()) {
                references.put(
                        row.getString("FKCOLUMN_NAME").toLowerCase(Locale.ROOT),
                        row.getString("PKTABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        try (ResultSet row = meta.getColumns(connection.getCatalog(), connection.getSchema(), table.name(), "%")) {
            while (row.next()) {
                String name = row.getString("COLUMN_NAME").toLowerCase(Locale.ROOT);
                lengths.put(name, row.getInt("COLUMN_SIZE"));
                if (row.getInt("NULLABLE") == DatabaseMetaData.columnNullable) {
                    optional.add(name);
                }
            }
        }
    }

    private Object value(
            Table table, Table.Column column, Map<String, String> references, Map<String, Integer> lengths, int nth)
            throws Exception {
        if (table.name().equals("person") && column.name().equals("id")
                || column.name().equals("person_id")) {
            return person.value();
        }
        if (table.name().equals("record_key") && column.name().equals("state")) {
            return "ON";
        }
        String other = references.get(column.name());
        if (other != null) {
            List<Object> there = keys.getOrDefault(other, List.of());
            return there.get(nth % there.size());
        }
        return switch (column.kind()) {
            case UUID -> new UUID(random.nextLong(), random.nextLong());
            case TEXT -> column.name().endsWith("_key") ? picture() : text(lengths.getOrDefault(column.name(), 20));
            case WHOLE -> random.nextInt(1000);
            case REAL -> random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20);
            case TRUTH -> random.nextBoolean();
            case DAY -> LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300));
            // Far ahead, or the trash would be emptied meanwhile.
            case MOMENT ->
                OffsetDateTime.of(2126, 3, 31, 1, 59, 59, random.nextInt(1_000_000) * 1000, ZoneOffset.ofHours(2))
                        .plusHours(random.nextInt(2000));
            case BYTES -> bytes(1 + random.nextInt(400));
        };
    }

    private String picture() throws Exception {
        String key = new UUID(random.nextLong(), random.nextLong()).toString().replace("-", "") + ".jpg";
        app.bean(StoredFiles.class)
                .put(person.value(), key.substring(0, 2) + "/" + key, new ByteArrayInputStream(bytes(PICTURE_BYTES)));
        return key;
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Letters that break careless files: quotes, line ends, other alphabets, signs outside the basic plane. */
    private String text(int longest) {
        String all = "aZ9 \"\\\n\r\t,;'{}äß\u2028\u05d0\ud83e\ude79" + random.nextInt();
        String cut = all.codePoints()
                .limit(Math.min(longest, 40) / 2 + 1L)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        String distinct = Integer.toString(random.nextInt(), 36);
        String whole = (longest > 10 ? distinct : "") + cut;
        return new String(whole.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                .substring(
                        0,
                        whole.offsetByCodePoints(
                                0, Math.min(longest / 2 + 1, whole.codePointCount(0, whole.length()))));
    }
}
