package org.reachable.proof.durability;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A file system of its own, which can lose its power: from then on nothing is written any more, and once it is back all that
 * was never synced is gone. It is ext4 in a file, and its own way to be shut down at once, which its authors test it with.
 * It takes Linux, root, and the programs that make and mount file systems. What a drive itself holds back is not lost by
 * it: that it hands over what it is told to is between its maker and whoever buys it.
 */
final class ForgetfulDisk implements AutoCloseable {

    /** {@code EXT4_IOC_SHUTDOWN} of Linux: {@code _IOR('X', 125, __u32)}. */
    private static final long SHUT_DOWN = 0x8004587dL;

    /** {@code EXT4_GOING_FLAGS_NOLOGFLUSH}: at once, and what waits to be written is not. */
    private static final int FORGETTING = 2;

    private static final Linker LINKER = Linker.nativeLinker();
    private static final MethodHandle OPEN = function("open", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));
    private static final MethodHandle CLOSE = function("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    private static final MethodHandle CONTROL = function(
            "ioctl", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS), Linker.Option.firstVariadicArg(2));

    private static final int SMALL = 16;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final boolean CAN_BE_HAD = wasTried();

    private final Path image;
    private final Path folder;

    private ForgetfulDisk(Path image, Path folder) {
        this.image = image;
        this.folder = folder;
    }

    /** Whether this machine, and who runs this, can have one: root in a container may not mount, and only trying tells. */
    static boolean canBeHad() {
        return CAN_BE_HAD;
    }

    private static boolean wasTried() {
        if (!System.getProperty("user.name").equals("root")) {
            return false;
        }
        try {
            Path in = Files.createTempDirectory("forgetful");
            try (ForgetfulDisk small = create(in, SMALL)) {
                small.cutPower();
                small.comeBack();
            } finally {
                Files.deleteIfExists(in.resolve("disk"));
                Files.deleteIfExists(in.resolve("on-disk"));
                Files.delete(in);
            }
            return true;
        } catch (IOException refused) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A new one, of so many megabytes, in a file of this folder. */
    static ForgetfulDisk create(Path in, int megabytes) throws IOException, InterruptedException {
        var disk = new ForgetfulDisk(in.resolve("disk"), Files.createDirectories(in.resolve("on-disk")));
        try (var file = new RandomAccessFile(disk.image.toFile(), "rw")) {
            file.setLength(megabytes * 1024L * 1024);
        }
        run("mkfs.ext4", "-q", disk.image.toString());
        disk.mount();
        Orphans.none(disk);
        return disk;
    }

    /** What is on it. */
    Path folder() {
        return folder;
    }

    /** Now. Whoever has files open on it can do nothing with them any more. */
    void cutPower() throws IOException {
        if (!isShutDown()) {
            throw new IOException("The power of " + folder + " could not be cut.");
        }
    }

    private boolean isShutDown() {
        try (Arena arena = Arena.ofConfined()) {
            int open = (int) OPEN.invokeExact(arena.allocateFrom(folder.toString()), 0);
            int answer = (int) CONTROL.invokeExact(open, SHUT_DOWN, arena.allocateFrom(JAVA_INT, FORGETTING));
            return (int) CLOSE.invokeExact(open) == 0 && answer == 0;
        } catch (Throwable unforeseen) { // which is how a native function is declared
            throw new IllegalStateException(unforeseen);
        }
    }

    /** With what was synced, and nothing else. Nobody may have a file open on it. */
    void comeBack() throws IOException, InterruptedException {
        takeAway();
        mount();
    }

    /**
     * Waits for whoever is just letting go of it: a program that is started beside this one holds what we have open for as
     * long as it takes to start.
     */
    private void takeAway() throws IOException, InterruptedException {
        long began = System.nanoTime();
        while (true) {
            try {
                run("umount", folder.toString());
                return;
            } catch (IOException busy) {
                if (System.nanoTime() - began > PATIENCE.toNanos()) {
                    throw busy;
                }
                Thread.sleep(100);
            }
        }
    }

    /** Takes it away under whoever still uses it. */
    void letGo() {
        try {
            run("umount", "--lazy", folder.toString());
        } catch (IOException | InterruptedException ending) {
            System.err.println(ending.getMessage());
        }
    }

    private void mount() throws IOException, InterruptedException {
        run("mount", "-o", "loop", image.toString(), folder.toString());
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process program = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (program.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ": " + said.strip());
        }
    }

    private static MethodHandle function(String name, FunctionDescriptor takes, Linker.Option... how) {
        return LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow(name), takes, how);
    }

    @Override
    public void close() throws IOException {
        try {
            takeAway();
            Orphans.gone(this);
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }
}
