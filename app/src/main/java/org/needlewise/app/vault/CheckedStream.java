package org.needlewise.app.vault;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A sealed picture being read: whatever was changed in it shows here, before any of that part is given out. */
final class CheckedStream extends FilterInputStream {
    CheckedStream(InputStream decrypting) {
        super(decrypting);
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException e) {
            throw tampered(e);
        }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            return super.read(bytes, offset, length);
        } catch (IOException e) {
            throw tampered(e);
        }
    }

    private static Tampered tampered(IOException e) {
        return new Tampered("a picture that was changed or cut, or does not belong here", e);
    }
}
