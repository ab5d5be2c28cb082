package org.reachable.checks;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** The rules of the house that bytecode can show. Each is proved, in this module's tests, to fail on a sample. */
public final class HouseRules {
    private static final PackageMatcher ENGINE = PackageMatcher.of("org.reachable.engine..");
    private static final PackageMatcher SCENARIOS = PackageMatcher.of("org.reachable.scenarios..");

    /** Time comes from one injected clock: a rule that reads the wall clock cannot be replayed. */
    public static final ArchRule TIME_COMES_FROM_A_CLOCK = noClasses()
            .should()
            .callMethodWhere(readsTheWallClock())
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callConstructor(Date.class)
            .because("time comes from an injected java.time.Clock, so that any day can be replayed");

    /** Null is declared, never assumed: NullAway reads it from the package. */
    public static final ArchRule PACKAGES_ARE_NULL_MARKED = classes()
            .should(liveInANullMarkedPackage())
            .because("a package says @NullMarked in its package-info, and NullAway holds it to that");

    /** A package is named after what it is about, never after a layer. */
    public static final ArchRule PACKAGES_ARE_NAMED_AFTER_WHAT_THEY_DO = noClasses()
            .should()
            .resideInAnyPackage("..service..", "..services..", "..dto..", "..impl..", "..util..", "..utils..")
            .because("a package is a capability; layers scatter one change over many folders");

    /** The engine and its scenarios run in the application, on the command line and on a cluster: plain Java only. */
    public static final ArchRule THE_ENGINE_IS_PLAIN_JAVA = noClasses()
            .that()
            .resideInAnyPackage("org.reachable.engine..", "org.reachable.scenarios..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "org.postgresql..")
            .because("the same classes run in the application, on the command line and on a cluster");

    /** Of two packages of the engine one may know the other, never both each other. */
    public static final ArchRule THE_ENGINE_HAS_NO_CIRCLES = SlicesRuleDefinition.slices()
            .assignedFrom(packagesOfTheEngine())
            .should()
            .beFreeOfCycles()
            .because("what is in a circle can only be read, and changed, all at once");

    /** The rules every module keeps. */
    public static final List<ArchRule> EVERYWHERE =
            List.of(TIME_COMES_FROM_A_CLOCK, PACKAGES_ARE_NULL_MARKED, PACKAGES_ARE_NAMED_AFTER_WHAT_THEY_DO);

    private HouseRules() {}

    /** Every class of ours on the class path that is neither test code nor in somebody's jar. */
    public static JavaClasses ourClasses() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
                .importPackages("org.reachable");
    }

    private static SliceAssignment packagesOfTheEngine() {
        return new SliceAssignment() {
            @Override
            public String getDescription() {
                return "packages of the engine and the scenarios";
            }

            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                String name = type.getPackageName();
                return ENGINE.matches(name) || SCENARIOS.matches(name)
                        ? SliceIdentifier.of(name)
                        : SliceIdentifier.ignore();
            }
        };
    }

    private static DescribedPredicate<JavaCall<?>> readsTheWallClock() {
        DescribedPredicate<JavaCall<?>> takesNoClock = DescribedPredicate.describe(
                "takes no clock",
                call -> call.getTarget().getRawParameterTypes().stream()
                        .noneMatch(type -> type.isAssignableTo(Clock.class)));
        return target(nameMatching("now"))
                .and(target(owner(DescribedPredicate.or(inJavaTime(), assignableTo(Date.class)))))
                .and(takesNoClock)
                .as("now() without a clock");
    }

    private static DescribedPredicate<JavaClass> inJavaTime() {
        return JavaClass.Predicates.resideInAPackage("java.time..");
    }

    private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return new ArchCondition<>("live in a package marked @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(
                        type,
                        marked,
                        "%s is %sin a @NullMarked package".formatted(type.getName(), marked ? "" : "not ")));
            }
        };
    }
}
