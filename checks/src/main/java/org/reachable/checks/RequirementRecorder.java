package org.reachable.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Writes down, at the end of a module's tests, which requirement was proved by which test that passed.
 *
 * <p>JUnit finds it by itself. It writes where the build says, in {@code reachable.proofs}, and elsewhere keeps quiet.
 * A parameterised test proves its requirement only when every case passed.
 */
public final class RequirementRecorder implements TestExecutionListener {

    private final @Nullable Path file;
    private final Map<Proof, Boolean> proofs = new ConcurrentSkipListMap<>();

    /** As JUnit makes it. */
    public RequirementRecorder() {
        this(Optional.ofNullable(System.getProperty("reachable.proofs"))
                .map(Path::of)
                .orElse(null));
    }

    RequirementRecorder(@Nullable Path file) {
        this.file = file;
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.getSource().orElse(null) instanceof MethodSource source) {
            boolean passed = result.getStatus() == Status.SUCCESSFUL;
            requirementsOf(source.getJavaClass(), source.getJavaMethod())
                    .map(requirement -> new Proof(requirement.value(), requirement.proves(), nameOf(source)))
                    .forEach(proof -> proofs.merge(proof, passed, Boolean::logicalAnd));
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (file == null) {
            return;
        }
        List<String> passed = proofs.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(proof -> proof.getKey().toString())
                .toList();
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, passed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Requirement> requirementsOf(@Nullable Class<?> type, Method method) {
        Stream<Requirement> onMethod = Stream.of(method.getAnnotationsByType(Requirement.class));
        Stream<Requirement> onClasses = Stream.<Class<?>>iterate(type, t -> t != null, Class::getEnclosingClass)
                .flatMap(t -> Stream.of(t.getAnnotationsByType(Requirement.class)));
        return Stream.concat(onMethod, onClasses);
    }

    private static String nameOf(MethodSource source) {
        String type = source.getClassName();
        return type.substring(type.lastIndexOf('.') + 1).replace('$', '.') + "." + source.getMethodName();
    }
}
