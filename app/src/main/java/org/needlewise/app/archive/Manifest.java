package org.needlewise.app.archive;

import java.util.List;
import java.util.UUID;

/**
 * What an archive says of itself, in {@code manifest.json}.
 *
 * @param format always {@link #FORMAT}
 * @param formatVersion of this layout
 * @param schema number of the last migration of the database that the rows came from
 * @param software version of the program that wrote it
 * @param madeAt moment of writing, ISO 8601
 * @param scope what it holds
 * @param people whose record it is
 * @param entries every other file in it
 * @param missing vault files that rows name and that were not there
 */
public record Manifest(
        String format,
        int formatVersion,
        String schema,
        String software,
        String madeAt,
        Scope scope,
        List<UUID> people,
        List<Entry> entries,
        List<String> missing) {
    static final String NAME = "manifest.json";
    static final String FORMAT = "needlewise-archive";
    static final int FORMAT_VERSION = 1;

    public Manifest {
        people = List.copyOf(people);
        entries = List.copyOf(entries);
        missing = List.copyOf(missing);
    }

    /** What an archive holds. */
    public enum Scope {
        /** All rows and vault files of all people. */
        EVERYTHING,
        /** Rows and vault files of one person. */
        PERSON,
        /** All rows, no vault files: what a migration may change. */
        ROWS
    }

    /**
     * A file in the archive.
     *
     * @param name path in the zip
     * @param bytes unpacked length
     * @param sha256 of the unpacked content, hexadecimal
     */
    public record Entry(String name, long bytes, String sha256) {}

    /** Unpacked length of everything, bytes. */
    public long bytes() {
        return entries.stream().mapToLong(Entry::bytes).sum();
    }

    /** How many files of the vault. */
    public long pictures() {
        return entries.stream()
                .filter(entry -> entry.name().startsWith(Names.VAULT))
                .count();
    }
}
