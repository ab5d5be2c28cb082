package org.reachable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/** Modules call only what they declare, and only downwards; each rule is seen to refuse a sample house. */
class ModulesTest {

    /** The modules of the application, read once: the engine is a library to them. */
    private static final ApplicationModules HOUSE = ApplicationModules.of(
            ReachableApplication.class,
            JavaClass.Predicates.resideInAnyPackage("org.reachable.engine..", "org.reachable.checks.."));

    @Test
    void modulesCallOnlyWhatTheyDeclare() {
        HOUSE.verify();
    }

    @Test
    void callsGoDown() {
        assertThat(Floors.violations(HOUSE)).isEmpty();
    }

    @Test
    void aCallThatIsNotDeclaredIsRefused() {
        assertThatThrownBy(() -> sample("upward").verify())
                .isInstanceOf(Violations.class)
                .hasMessageContaining("chronology")
                .hasMessageContaining("desk");
    }

    @Test
    void aCallUpwardsIsRefused() {
        assertThat(Floors.violations(sample("upward"))).containsExactly("chronology -> desk");
    }

    @Test
    void aCallAlongAFloorIsRefused() {
        assertThat(Floors.violations(sample("sideways"))).containsExactly("missing -> education");
    }

    @Test
    void aModuleWithoutAFloorIsRefused() {
        assertThat(Floors.violations(sample("unplaced"))).containsExactly("attic has no floor");
    }

    private static ApplicationModules sample(String house) {
        return ApplicationModules.of("org.reachable.sample." + house, ImportOption.Predefined.ONLY_INCLUDE_TESTS);
    }
}
