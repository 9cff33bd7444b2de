package org.needlewise.cohort.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.needlewise.model.photo.Photo;
import org.needlewise.model.study.StudyFormat;
import org.needlewise.model.study.StudyVisit.Photograph;

/** An open study archive. Entries are read where they lie; one at a time is in memory. */
public final class StudyFile implements Closeable {
    private final ZipFile zip;

    private StudyFile(ZipFile zip) {
        this.zip = zip;
    }

    /**
     * Opens an archive.
     *
     * @param path with or without a scheme of Hadoop's
     * @throws IOException when it is no zip, or cut off
     */
    public static StudyFile open(String path, Configuration configuration) throws IOException {
        Path file = new Path(path);
        FileSystem system = file.getFileSystem(configuration);
        long size = system.getFileStatus(file).getLen();
        FSDataInputStream in = system.open(file);
        try {
            return new StudyFile(ZipFile.builder()
                    .setSeekableByteChannel(new HadoopChannel(in, size))
                    .setIgnoreLocalFileHeader(true)
                    .get());
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e instanceof IOException io ? io : new IOException("no zip: " + e.getMessage(), e);
        }
    }

    /** The record as JSON; empty when there is none, or one that is longer than any honest one. */
    public Optional<byte[]> manifest() throws IOException {
        return content(StudyFormat.MANIFEST, StudyFormat.MOST_MANIFEST_BYTES);
    }

    /** A photograph as the engine takes it; empty when it is missing or does not fit its checksum. */
    public Optional<Photo> photo(Photograph named) {
        if (!isWhole(named)) {
            return Optional.empty();
        }
        return Optional.of(new Photo(
                named.id(),
                () -> Photo.inMemory(content(named.file(), StudyFormat.MOST_PHOTO_BYTES)
                                .orElseThrow(() -> new IOException(named.file() + " is gone")))
                        .open()));
    }

    private boolean isWhole(Photograph named) {
        try {
            Optional<byte[]> bytes = content(named.file(), StudyFormat.MOST_PHOTO_BYTES);
            return bytes.isPresent() && sha256(bytes.get()).equals(named.sha256());
        } catch (IOException cutOff) {
            // Part of the zip is damaged: this photograph is not there, others may be.
            return false;
        }
    }

    private Optional<byte[]> content(String name, int most) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(name);
        if (entry == null || !zip.canReadEntryData(entry)) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(most + 1);
            return bytes.length > most ? Optional.empty() : Optional.of(bytes);
        } catch (RuntimeException e) {
            throw new IOException("entry " + name + " cannot be read", e);
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
