package org.needlewise.app.jobs;

/**
 * One kind of long work. Implementations are beans. {@link #run} may be called again for the same subject after a crash,
 * so doing it twice must give what doing it once gives.
 */
public interface Job {
    /** Stable name, kept in the database. */
    String name();

    /**
     * Does the work.
     *
     * @param subject what it is about, as given to {@link Jobs#enqueue}: an id, never private text
     */
    void run(String subject);
}
