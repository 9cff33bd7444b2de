package org.needlewise.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command line in a process of its own, as a shell starts it.
 *
 * @param exit its code
 */
record OtherProcess(int exit, String out, String err) {

    static OtherProcess run(List<Object> args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName()));
        args.forEach(arg -> command.add(arg.toString()));
        Path err = Files.createTempFile("needlewise", ".err");
        try {
            Process process =
                    new ProcessBuilder(command).redirectError(err.toFile()).start();
            process.getOutputStream().close();
            String out = new String(process.getInputStream().readAllBytes(), UTF_8);
            return new OtherProcess(process.waitFor(), out, Files.readString(err));
        } finally {
            Files.delete(err);
        }
    }
}
