package org.needlewise.app.vault;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which records are protected. Remembered: every text that is read asks. */
@Component
public class Protections {
    private final Map<UUID, Protection> known = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;

    Protections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Protection of(UUID owner) {
        return known.computeIfAbsent(owner, this::read);
    }

    /** What is remembered no longer holds; called after the change is committed. */
    public void changed(UUID owner) {
        known.remove(owner);
    }

    private Protection read(UUID owner) {
        return jdbc.sql("select state from record_key where person_id = ?")
                .param(owner)
                .query(String.class)
                .optional()
                .map(Protection::valueOf)
                .orElse(Protection.OFF);
    }
}
