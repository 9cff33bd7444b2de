package org.needlewise.app.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Undoes a migration that was cut off, before anybody opens the database: H2 cannot take back half a script itself. */
@Component
public class UnfinishedMigration implements BeanFactoryPostProcessor, EnvironmentAware {
    private static final Logger LOG = LoggerFactory.getLogger(UnfinishedMigration.class);

    private Path data = Path.of("");

    @Override
    public void setEnvironment(Environment environment) {
        data = Path.of(environment.getRequiredProperty("needlewise.data"));
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        DatabaseFile file = new DatabaseFile(data);
        try {
            if (file.isUnfinished() && !file.isInUse()) {
                LOG.warn("a migration was cut off; the database was put back to {} and is migrated anew", file.undo());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a migration was cut off, and the database could not be put back", e);
        }
    }
}
