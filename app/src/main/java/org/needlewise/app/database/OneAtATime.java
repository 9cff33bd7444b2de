package org.needlewise.app.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Holds a data folder for this program alone, before anything in it is opened and until the very end: also with
 * PostgreSQL, which would let two programs write at once. Who only reads asks for nothing. The operating system lets go of
 * it when the program dies.
 */
@Component
public class OneAtATime implements BeanFactoryPostProcessor, EnvironmentAware, PriorityOrdered, DisposableBean {
    private static final String NAME = "in-use.lock";

    private Path data = Path.of("");
    private boolean works = true;
    private @Nullable FileChannel held;

    @Override
    public void setEnvironment(Environment environment) {
        data = Path.of(environment.getRequiredProperty("needlewise.data"));
        works = environment.getProperty("needlewise.works", Boolean.class, true);
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    /** @throws FolderInUse when another program holds it */
    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        if (!works) {
            return;
        }
        try {
            Files.createDirectories(data);
            held = FileChannel.open(data.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isTaken(held)) {
                throw new FolderInUse(data);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the data folder cannot be used: " + e.getMessage(), e);
        }
    }

    /** The lock lasts as long as its channel. */
    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void destroy() throws IOException {
        FileChannel channel = held;
        if (channel != null) {
            channel.close();
        }
    }
}
