package org.needlewise.app.export;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.needlewise.app.NeedlewiseApplication;
import org.needlewise.app.ServeSettings;
import org.needlewise.app.people.PersonId;
import org.needlewise.app.protection.OpenedByPassphrase;
import org.needlewise.app.web.Refused;
import org.needlewise.imaging.Progress;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** A record opened on the command line to be written out as plain files. Nothing is served. To be closed. */
public final class ExportableRecord implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final OpenedByPassphrase door;

    private ExportableRecord(ConfigurableApplicationContext context) {
        this.context = context;
        this.door = context.getBean(OpenedByPassphrase.class);
    }

    /** Opens what {@code serve} with these settings would show. */
    public static ExportableRecord open(ServeSettings settings) {
        return new ExportableRecord(NeedlewiseApplication.read(settings));
    }

    /** Whether one has to say who one is. */
    public boolean isShared() {
        return door.isShared();
    }

    /** Whether a passphrase is needed. */
    public boolean isLocked() {
        return door.isLocked();
    }

    /** The person of a record that lies open. */
    public PersonId person() {
        return door.open();
    }

    /** @throws Refused when name or passphrase is wrong */
    public PersonId unlock(@Nullable String name, String passphrase) {
        return door.open(name, passphrase);
    }

    /** What a refusal says. */
    public String words(Refused refused, Locale locale) {
        return context.getMessage(refused.key(), refused.details(), locale);
    }

    /** Whether an export may be written there: there is nothing, or an empty folder. */
    public static boolean isFree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.findAny().isEmpty();
        }
    }

    /**
     * Writes everything; the folder is there as a whole or not at all.
     *
     * @param folder not there, or empty
     * @return how many photographs there are in it
     */
    public int write(Path folder, PersonId person, Locale locale, Progress progress) throws IOException {
        Path target = folder.toAbsolutePath();
        Path beside = Files.createDirectories(Objects.requireNonNull(target.getParent()));
        Path part = Files.createTempDirectory(beside, target.getFileName() + ".part", onlyForOneself());
        try {
            int photographs = context.getBean(PlainExport.class).write(part, person, locale, progress);
            Files.deleteIfExists(target);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            return photographs;
        } finally {
            FileSystemUtils.deleteRecursively(part);
        }
    }

    private static FileAttribute<?>[] onlyForOneself() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    @Override
    public void close() {
        context.close();
    }
}
