package org.needlewise.app.keeping;

import java.time.Clock;
import org.needlewise.app.DataDirectory;
import org.needlewise.app.NeedlewiseApplication;
import org.needlewise.app.ServeSettings;
import org.needlewise.app.archive.Archives;
import org.needlewise.app.archive.Replacement;
import org.needlewise.app.archive.Restoring;
import org.needlewise.app.database.CarefulMigration;
import org.needlewise.app.database.FolderInUse;
import org.needlewise.app.database.OneAtATime;
import org.needlewise.app.database.UnfinishedMigration;
import org.needlewise.app.vault.StoredFiles;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** A record opened for the command line: database and vault, no pages, nothing measured. To be closed. */
public final class OpenedRecord implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private OpenedRecord(ConfigurableApplicationContext context) {
        this.context = context;
        // Beans are made when asked for, and nobody here asks for the one that makes the tables.
        context.getBean(FlywayMigrationInitializer.class);
    }

    /** Opens the record that {@code serve} with these settings would show, to read it. */
    public static OpenedRecord toRead(ServeSettings settings) {
        return new OpenedRecord(NeedlewiseApplication.open(settings, Parts.class));
    }

    /**
     * Opens it to change it.
     *
     * @throws FolderInUse while another program works with it, whichever the database
     */
    public static OpenedRecord toChange(ServeSettings settings) {
        return new OpenedRecord(NeedlewiseApplication.open(settings, AloneWithParts.class));
    }

    public Archives archives() {
        return context.getBean(Archives.class);
    }

    public Replacement replacement() {
        return context.getBean(Replacement.class);
    }

    @Override
    public void close() {
        context.close();
    }

    /** What is needed for it. Not found by scanning: the whole application has all of these itself. */
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        JacksonAutoConfiguration.class
    })
    @EnableConfigurationProperties(DataDirectory.class)
    @Import({
        Archives.class,
        Restoring.class,
        Replacement.class,
        StoredFiles.class,
        CarefulMigration.class,
        UnfinishedMigration.class
    })
    static class Parts {
        @Bean
        Clock clock() {
            return Clock.systemDefaultZone();
        }
    }

    /** The same, while nobody else may. */
    @Import({Parts.class, OneAtATime.class})
    static class AloneWithParts {}
}
