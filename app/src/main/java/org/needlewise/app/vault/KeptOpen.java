package org.needlewise.app.vault;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Closing it does not close what is behind. */
final class KeptOpen extends FilterOutputStream {
    KeptOpen(OutputStream behind) {
        super(behind);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
