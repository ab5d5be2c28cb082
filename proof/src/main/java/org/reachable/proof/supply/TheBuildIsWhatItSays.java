package org.reachable.proof.supply;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.reachable.proof.Figure;
import org.reachable.proof.Promise;
import org.reachable.proof.Trial;

/**
 * What is shipped is what the source makes, and nothing that nobody answers for: each library as it was published and under a
 * licence that lets us pass it on, no secret in any file, and the same bytes twice, from two copies in two places.
 */
public final class TheBuildIsWhatItSays implements Promise {

    private static final String IN_THE_JAR = "BOOT-INF/lib/";

    /** Ours, and what Spring Boot puts into every jar. */
    private static final String OURS = "(engine|scenarios)(-.*)?\\.jar|spring-boot-jarmode-tools-.*\\.jar";

    @Override
    public int number() {
        return 44;
    }

    @Override
    public String words() {
        return "The build is what its source makes";
    }

    @Override
    public String topic() {
        return "build";
    }

    @Override
    public List<Figure> prove(Trial trial) throws Exception {
        Checkout here = Checkout.here();
        if (!here.isOfACommit()) {
            return List.of(Figure.told("not tried", "this source has no history, so there is no commit to build"));
        }
        List<Library> libraries = Library.all();
        var figures = new ArrayList<>(whatWasPublished(libraries));
        figures.add(Figure.all("that may be passed on, by their own licence", passedOn(libraries), libraries.size()));
        figures.add(Figure.none(
                "whose version may change under us",
                libraries.stream()
                        .filter(one -> one.version().endsWith("-SNAPSHOT"))
                        .count(),
                libraries.size()));
        BillOfMaterials.write(libraries, here.folder().resolve("proof/target/reachable.cdx.json"));
        figures.add(Figure.told("that stand in the bill of materials", Integer.toString(libraries.size())));
        figures.add(Figure.told("known weaknesses of them", "not asked: that list is outside"));
        figures.addAll(secrets(here));
        figures.addAll(twice(trial, here, libraries));
        return figures;
    }

    /** What came by another way than from where it was published came without a checksum. */
    private static List<Figure> whatWasPublished(List<Library> libraries) {
        List<Library> published =
                libraries.stream().filter(Library::hasChecksum).toList();
        long kept = published.stream()
                .filter(one -> said(one.isWhatWasPublished(), "not what was published: ", one))
                .count();
        return List.of(
                Figure.none("libraries that are not what was published", published.size() - kept, libraries.size()),
                Figure.told(
                        "libraries that came with their publisher's checksum",
                        "%,d of %,d".formatted(published.size(), libraries.size())));
    }

    private static long passedOn(List<Library> libraries) throws IOException {
        long known = 0;
        for (Library library : libraries) {
            known += said(!Licences.of(library).isEmpty(), "under no licence we know: ", library) ? 1 : 0;
        }
        return known;
    }

    private static boolean said(boolean so, String what, Library library) {
        if (!so) {
            System.err.println(what + library.words());
        }
        return so;
    }

    private static List<Figure> secrets(Checkout here) throws IOException {
        List<Path> files = here.files();
        int found = 0;
        for (Path file : files) {
            if (Secrets.isIn(file)) {
                found++;
                System.err.println("maybe a secret in " + here.folder().relativize(file));
            }
        }
        return List.of(
                Figure.none("files with a key, a token or a password", found, files.size()),
                Figure.all("control: kinds of them that we would find", Secrets.noticed(), Secrets.kinds()));
    }

    /** In a sample a small module; in earnest what is shipped, which takes as long as building it twice does. */
    private static List<Figure> twice(Trial trial, Checkout here, List<Library> libraries) throws IOException {
        String module = trial.sample() ? "checks" : "app";
        String committed = here.committed();
        Path one = here.copied(trial.folder("one")).built(module, committed);
        Path other = here.copied(trial.folder("another")).built(module, committed);
        boolean same = Files.mismatch(one, other) < 0;
        var figures = new ArrayList<Figure>();
        figures.add(Figure.fact(
                "two builds of %s in two places, byte by byte".formatted(module),
                same ? "the same" : "differ: " + firstThatDiffers(one, other),
                "the same",
                same));
        if (!trial.sample()) {
            figures.addAll(inside(one, libraries));
        }
        return figures;
    }

    /** Each library in the jar is one of those that were looked at. */
    private static List<Figure> inside(Path jar, List<Library> libraries) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            List<String> names = zip.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith(IN_THE_JAR) && name.endsWith(".jar"))
                    .map(name -> name.substring(IN_THE_JAR.length()))
                    .filter(name -> !name.matches(OURS))
                    .toList();
            List<String> unknown = names.stream()
                    .filter(name -> libraries.stream()
                            .noneMatch(one -> one.jar().getFileName().toString().equals(name)))
                    .toList();
            unknown.forEach(name -> System.err.println("shipped, and not looked at: " + name));
            return List.of(Figure.none("libraries shipped that were not looked at", unknown.size(), names.size()));
        }
    }

    private static String firstThatDiffers(Path one, Path other) throws IOException {
        try (var ours = new ZipFile(one.toFile());
                var theirs = new ZipFile(other.toFile())) {
            for (ZipEntry entry : ours.stream().toList()) {
                ZipEntry same = theirs.getEntry(entry.getName());
                if (same == null || entry.getTime() != same.getTime()) {
                    return entry.getName();
                }
                try (InputStream mine = ours.getInputStream(entry);
                        InputStream its = theirs.getInputStream(same)) {
                    if (!Arrays.equals(mine.readAllBytes(), its.readAllBytes())) {
                        return entry.getName();
                    }
                }
            }
            return "the order of what is in it";
        }
    }
}
