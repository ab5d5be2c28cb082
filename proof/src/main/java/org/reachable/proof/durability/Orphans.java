package org.reachable.proof.durability;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Whoever stops a proof by force leaves no process of it behind, and no disk. */
final class Orphans {

    private static final Set<Process> STARTED = ConcurrentHashMap.newKeySet();

    private static final Set<ForgetfulDisk> MOUNTED = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            STARTED.forEach(process -> {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            });
            MOUNTED.forEach(ForgetfulDisk::letGo);
        }));
    }

    private Orphans() {}

    static void none(Process process) {
        STARTED.removeIf(one -> !one.isAlive());
        STARTED.add(process);
    }

    static void none(ForgetfulDisk disk) {
        MOUNTED.add(disk);
    }

    static void gone(ForgetfulDisk disk) {
        MOUNTED.remove(disk);
    }
}
