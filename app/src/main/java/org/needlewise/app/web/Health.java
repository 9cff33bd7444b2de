package org.needlewise.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.needlewise.app.WithoutWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestHandler;

/**
 * Whether the application answers and reaches its database, for whatever watches over it. It tells nothing else, and no
 * session is begun for it.
 */
@Component(Health.PATH)
class Health implements HttpRequestHandler {
    static final String PATH = "/health";
    private static final Logger LOG = LoggerFactory.getLogger(Health.class);

    private final JdbcClient jdbc;

    Health(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean up = isUp();
        response.setStatus(up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getWriter().write("{\"status\":\"" + (up ? "UP" : "DOWN") + "\"}");
    }

    private boolean isUp() {
        try {
            jdbc.sql("select 1").query(Integer.class).single();
            return true;
        } catch (DataAccessException e) {
            LOG.error("the database does not answer", WithoutWords.of(e));
            return false;
        }
    }
}
