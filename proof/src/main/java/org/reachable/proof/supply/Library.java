package org.reachable.proof.supply;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A library that somebody else published, as Maven keeps it on this machine.
 *
 * @param repository where it keeps all
 */
record Library(Path repository, String group, String artifact, String version, Path jar) {

    private static final String REPOSITORY = "repository";

    /** What the application and its proofs run with. */
    static List<Library> all() {
        String classPath = Stream.of("surefire.test.class.path", "java.class.path")
                .map(System::getProperty)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        return Stream.of(classPath.split(File.pathSeparator))
                .map(Path::of)
                .flatMap(jar -> at(jar).stream())
                .distinct()
                .toList();
    }

    /** Empty for what we build ourselves. */
    static Optional<Library> at(Path jar) {
        Path version = jar.getParent();
        Path artifact = version == null ? null : version.getParent();
        if (version == null
                || artifact == null
                || !jar.getFileName().toString().startsWith(artifact.getFileName() + "-" + version.getFileName())) {
            return Optional.empty();
        }
        String group = "";
        for (Path up = artifact.getParent(); up != null && up.getFileName() != null; up = up.getParent()) {
            if (up.getFileName().toString().equals(REPOSITORY)) {
                return Optional.of(new Library(
                        up,
                        group,
                        artifact.getFileName().toString(),
                        version.getFileName().toString(),
                        jar));
            }
            group = up.getFileName() + (group.isEmpty() ? "" : "." + group);
        }
        return Optional.empty();
    }

    String words() {
        return group + ":" + artifact + ":" + version;
    }

    /** Where the same is found whoever looks. */
    String address() {
        return "pkg:maven/%s/%s@%s".formatted(group, artifact, version);
    }

    /** What describes it: beside it, without what tells builds of one version apart. */
    Path pom() {
        return jar.resolveSibling(artifact + "-" + version + ".pom");
    }

    String hash(String algorithm) throws IOException, GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(Files.readAllBytes(jar)));
    }

    boolean hasChecksum() {
        return Files.exists(checksum());
    }

    /** Whether each byte of it is what its publisher's checksum says. */
    boolean isWhatWasPublished() {
        try {
            return Files.readString(checksum()).strip().split("\\s")[0].equalsIgnoreCase(hash("SHA-1"));
        } catch (IOException | GeneralSecurityException unread) {
            return false;
        }
    }

    /** As the repository it came from had it. */
    private Path checksum() {
        return jar.resolveSibling(jar.getFileName() + ".sha1");
    }
}
