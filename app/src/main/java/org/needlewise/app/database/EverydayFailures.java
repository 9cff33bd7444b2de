package org.needlewise.app.database;

import java.net.BindException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * A folder or port that is taken happens every day: whoever starts the application says so in a sentence, and the
 * framework need not add a page of its own.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class EverydayFailures implements SpringBootExceptionReporter {

    /** Found by the framework in {@code META-INF/spring.factories}. */
    EverydayFailures(@Nullable ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FolderInUse
                    || cause instanceof BindException
                    || cause instanceof PortInUseException
                    || String.valueOf(cause.getMessage()).contains("Database may be already in use")) {
                return true;
            }
        }
        return false;
    }
}
