package org.needlewise.app.web;

import java.util.Map;
import org.needlewise.app.WithoutWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Whether the application answers and reaches its database, for whatever watches over it. It tells nothing else. */
@Controller
class HealthController {
    private static final Logger LOG = LoggerFactory.getLogger(HealthController.class);

    private final JdbcClient jdbc;

    HealthController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @GetMapping("/health")
    ResponseEntity<Map<String, String>> health() {
        try {
            jdbc.sql("select 1").query(Integer.class).single();
            return answer(HttpStatus.OK, "UP");
        } catch (DataAccessException e) {
            LOG.error("the database does not answer", WithoutWords.of(e));
            return answer(HttpStatus.SERVICE_UNAVAILABLE, "DOWN");
        }
    }

    private static ResponseEntity<Map<String, String>> answer(HttpStatus status, String word) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(Map.of("status", word));
    }
}
