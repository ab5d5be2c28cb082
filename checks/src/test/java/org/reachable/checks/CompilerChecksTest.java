package org.reachable.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** The compiler refuses what the house forbids, with exactly the arguments of the root pom. */
class CompilerChecksTest {

    private static final Path JDK = Path.of(System.getProperty("java.home"), "bin");

    @TempDir
    Path folder;

    @Test
    void aPlainClassCompiles() throws Exception {
        assertThat(compile("final class Sample { int length(String name) { return name.length(); } }"))
                .isEmpty();
    }

    @Test
    void aNullDereferenceIsRefusedByNullAway() throws Exception {
        assertThat(compile("""
                        final class Sample {
                            int length(@org.jspecify.annotations.Nullable String name) { return name.length(); }
                        }
                        """)).contains("error: [NullAway]");
    }

    @Test
    void aComparisonThatIsAlwaysTrueIsRefusedByErrorProne() throws Exception {
        assertThat(compile("final class Sample { boolean same(String name) { return name.equals(name); } }"))
                .contains("error: [SelfEquals]");
    }

    @Test
    void badlyLaidOutSourceIsRefusedByTheFormatter() throws Exception {
        Path source = write("final class Sample{int length( String name ){return name.length();}}");
        List<String> command = new ArrayList<>(List.of(JDK.resolve("java").toString()));
        jvmArguments().stream()
                .map(argument -> argument.substring("-J".length()))
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of("com.palantir.javaformat.java.Main", "--palantir", "--dry-run", source.toString()));
        assertThat(run(command)).contains(source.toString());
    }

    private String compile(String body) throws Exception {
        List<String> command = new ArrayList<>(List.of(JDK.resolve("javac").toString()));
        command.addAll(compilerArguments());
        command.addAll(List.of("-d", folder.toString()));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of("-processorpath", System.getProperty("java.class.path")));
        command.add(write(body).toString());
        return run(command);
    }

    private Path write(String body) throws IOException {
        Path source = folder.resolve("Sample.java");
        return Files.writeString(source, "package org.reachable.sample;\n\n" + body);
    }

    private static String run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static List<String> jvmArguments() throws Exception {
        return compilerArguments().stream()
                .filter(argument -> argument.startsWith("-J"))
                .toList();
    }

    private static List<String> compilerArguments() throws Exception {
        var pom = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse("../pom.xml");
        var arguments = ((Element) pom.getElementsByTagName("compilerArgs").item(0)).getElementsByTagName("arg");
        return IntStream.range(0, arguments.getLength())
                .mapToObj(index -> arguments.item(index).getTextContent())
                .toList();
    }
}
