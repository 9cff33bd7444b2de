package org.needlewise.cohort.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import org.apache.hadoop.fs.FSDataInputStream;

/** A file of any Hadoop file system as a channel that can be read from any place, so that a zip need not be copied. */
final class HadoopChannel implements SeekableByteChannel {
    private static final int PIECE = 1 << 16;

    private final FSDataInputStream in;
    private final long size;
    private final byte[] piece = new byte[PIECE];
    private long position;
    private boolean open = true;

    HadoopChannel(FSDataInputStream in, long size) {
        this.in = in;
        this.size = size;
    }

    @Override
    public synchronized int read(ByteBuffer into) throws IOException {
        if (position >= size) {
            return -1;
        }
        int wanted = Math.min(into.remaining(), PIECE);
        int got = in.read(position, piece, 0, wanted);
        if (got > 0) {
            into.put(piece, 0, got);
            position += got;
        }
        return got;
    }

    @Override
    public synchronized long position() {
        return position;
    }

    @Override
    public synchronized SeekableByteChannel position(long newPosition) {
        position = newPosition;
        return this;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int write(ByteBuffer from) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long newSize) {
        throw new NonWritableChannelException();
    }

    @Override
    public synchronized boolean isOpen() {
        return open;
    }

    @Override
    public synchronized void close() throws IOException {
        open = false;
        in.close();
    }
}
