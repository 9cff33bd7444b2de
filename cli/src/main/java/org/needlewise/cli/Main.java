package org.needlewise.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;

/** Starts the command line. */
public final class Main {
    private Main() {}

    /** Runs one command and exits with its code. */
    public static void main(String[] args) {
        // Libraries that log find no logger here, and need not say so.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        PrintWriter out = writer(FileDescriptor.out);
        PrintWriter err = writer(FileDescriptor.err);
        Console console = new Console(out, err, Boolean.getBoolean("needlewise.terminal"));
        int code = new Application(console, Services.real()).run(args);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /** UTF-8 whatever the locale: JSON is, and so are the tables' signs. */
    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), true, UTF_8);
    }
}
