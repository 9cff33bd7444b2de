package org.needlewise.app.archive;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.needlewise.app.archive.ArchiveException.Fault;
import org.needlewise.app.archive.Manifest.Entry;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** An archive whose every part was read and fits the manifest; to be closed. */
public final class CheckedArchive implements AutoCloseable {
    private static final long LONGEST_MANIFEST = 256L << 20;
    private static final long SMALL = 1L << 20;
    /** Rows of JSON shrink to about a tenth; nothing honest shrinks to a two-hundredth. */
    private static final long MOST_EXPANSION = 200;

    private final ZipFile zip;
    private final Manifest manifest;

    private CheckedArchive(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /**
     * Opens and checks an archive, every byte of it.
     *
     * @param room bytes that it may unpack to
     * @throws ArchiveException when it is none, or was changed
     */
    static CheckedArchive open(Path file, long room, JsonMapper json) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (java.util.zip.ZipException | IllegalArgumentException e) {
            throw new ArchiveException(Fault.INCOMPLETE, "", e);
        }
        try {
            Manifest manifest = manifest(zip, json);
            check(zip, manifest, room);
            return new CheckedArchive(zip, manifest);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    public Manifest manifest() {
        return manifest;
    }

    /** An entry that the manifest names. */
    InputStream content(String name) throws IOException {
        return zip.getInputStream(zip.getEntry(name));
    }

    BufferedReader lines(String name) throws IOException {
        return new BufferedReader(new InputStreamReader(content(name), StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static Manifest manifest(ZipFile zip, JsonMapper json) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.NAME);
        if (entry == null) {
            throw new ArchiveException(Fault.NOT_OURS, "");
        }
        byte[] text;
        try (InputStream in = zip.getInputStream(entry)) {
            text = in.readNBytes((int) Math.min(LONGEST_MANIFEST, Math.max(SMALL, entry.getCompressedSize() * 50)));
            if (in.read() >= 0) {
                throw new ArchiveException(Fault.TOO_LARGE, Manifest.NAME);
            }
        } catch (java.util.zip.ZipException | java.io.EOFException e) {
            throw new ArchiveException(Fault.CHANGED, Manifest.NAME, e);
        }
        Manifest manifest = parsed(text, json);
        if (!Manifest.FORMAT.equals(manifest.format())) {
            throw new ArchiveException(Fault.NOT_OURS, "");
        }
        if (manifest.formatVersion() > Manifest.FORMAT_VERSION) {
            throw new ArchiveException(Fault.NEWER, "");
        }
        return manifest;
    }

    private static Manifest parsed(byte[] text, JsonMapper json) throws ArchiveException {
        try {
            Manifest manifest = json.readValue(text, Manifest.class);
            if (manifest == null || manifest.schema() == null || manifest.scope() == null) {
                throw new ArchiveException(Fault.NOT_OURS, "");
            }
            return manifest;
        } catch (JacksonException | NullPointerException e) {
            throw new ArchiveException(Fault.NOT_OURS, "", e);
        }
    }

    private static void check(ZipFile zip, Manifest manifest, long room) throws IOException {
        Map<String, ZipEntry> inZip = new HashMap<>();
        Enumeration<? extends ZipEntry> all = zip.entries();
        while (all.hasMoreElements()) {
            ZipEntry entry = all.nextElement();
            if (inZip.put(entry.getName(), entry) != null) {
                throw new ArchiveException(Fault.CHANGED, "");
            }
        }
        inZip.remove(Manifest.NAME);
        long left = room;
        for (Entry entry : manifest.entries()) {
            if (entry.name() == null
                    || Names.table(entry.name()).isEmpty()
                            && Names.stored(entry.name()).isEmpty()) {
                throw new ArchiveException(Fault.STRANGE_NAME, "");
            }
            ZipEntry zipped = inZip.remove(entry.name());
            if (zipped == null || entry.bytes() < 0 || entry.sha256() == null) {
                throw new ArchiveException(Fault.CHANGED, entry.name());
            }
            left -= entry.bytes();
            if (left < 0 || entry.bytes() > SMALL && entry.bytes() / MOST_EXPANSION > zipped.getCompressedSize()) {
                throw new ArchiveException(Fault.TOO_LARGE, entry.name());
            }
            checkContent(zip, zipped, entry);
        }
        if (!inZip.isEmpty()) {
            throw new ArchiveException(Fault.STRANGE_NAME, "");
        }
    }

    private static void checkContent(ZipFile zip, ZipEntry zipped, Entry entry) throws IOException {
        MessageDigest sum = Sums.sha256();
        try (InputStream in = zip.getInputStream(zipped);
                OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), sum)) {
            long read = 0;
            byte[] piece = new byte[1 << 16];
            for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
                read += n;
                if (read > entry.bytes()) {
                    throw new ArchiveException(Fault.CHANGED, entry.name());
                }
                out.write(piece, 0, n);
            }
            if (read != entry.bytes() || !HexFormat.of().formatHex(sum.digest()).equals(entry.sha256())) {
                throw new ArchiveException(Fault.CHANGED, entry.name());
            }
        } catch (java.util.zip.ZipException | java.io.EOFException e) {
            throw new ArchiveException(Fault.CHANGED, entry.name(), e);
        }
    }
}
