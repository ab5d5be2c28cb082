package org.reachable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/** Modules call only what they declare, and only downwards; each rule is seen to refuse a sample house. */
class ModulesTest {

    /** The modules of the application, read once: the engine is a library to them. */
    private static final ApplicationModules HOUSE = ApplicationModules.of(
            ReachableApplication.class,
            JavaClass.Predicates.resideInAnyPackage(
                    "org.reachable.engine..", "org.reachable.scenarios..", "org.reachable.checks.."));

    @Test
    void modulesCallOnlyWhatTheyDeclare() {
        HOUSE.verify();
    }

    @Test
    void callsGoDown() {
        assertThat(Floors.violations(HOUSE)).isEmpty();
    }

    /** Whatever stands in no module is checked by nobody. */
    @Test
    void everyRoomIsAModule() {
        var outside = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.reachable").stream()
                        .map(JavaClass::getPackageName)
                        .distinct()
                        .filter(name -> !name.equals("org.reachable"))
                        .filter(name -> !name.startsWith("org.reachable.engine"))
                        .filter(name -> !name.startsWith("org.reachable.scenarios"))
                        .filter(name -> !name.startsWith("org.reachable.checks"))
                        .filter(name -> HOUSE.stream()
                                .map(module -> module.getBasePackage().getName())
                                .noneMatch(room -> name.equals(room) || name.startsWith(room + ".")));
        assertThat(outside).isEmpty();
    }

    @Test
    void theReadmeNamesEachRoomAtItsFloorAndNoOther() throws IOException {
        assertThat(FloorTable.read(Path.of("../README.md"))).isEqualTo(FloorTable.of(HOUSE));
    }

    @Test
    void aTableThatNamesARoomThatIsNotThereIsNoticed() {
        var invented = FloorTable.rows(List.of("| records | `attic` – nobody’s |"));
        assertThat(invented).isEqualTo(Map.of("records", Set.of("attic")));
        assertThat(FloorTable.of(HOUSE)).isNotEqualTo(invented);
    }

    @Test
    void aCallThatIsNotDeclaredIsRefused() {
        assertThatThrownBy(() -> sample("upward").verify())
                .isInstanceOf(Violations.class)
                .hasMessageContaining("records.chronology")
                .hasMessageContaining("pages.desk");
    }

    @Test
    void aCallUpwardsIsRefused() {
        assertThat(Floors.violations(sample("upward"))).containsExactly("records.chronology -> pages.desk");
    }

    @Test
    void aCallAlongAFloorIsRefused() {
        assertThat(Floors.violations(sample("sideways"))).containsExactly("practice.missing -> practice.education");
    }

    @Test
    void aModuleWithoutAFloorIsRefused() {
        assertThat(Floors.violations(sample("unplaced"))).containsExactly("attic has no floor");
    }

    @Test
    void pagesThatJoinCapabilitiesKnowNone() {
        assertThat(Floors.capabilitiesJoined(HOUSE)).isEmpty();
        assertThat(Floors.JOINING).allSatisfy(page -> {
            var may = Class.forName("org.reachable." + page + ".package-info").getAnnotation(ApplicationModule.class);
            assertThat(may.allowedDependencies()).isNotEmpty().noneMatch(Floors::isCapability);
        });
    }

    @Test
    void aCapabilityThatAJoiningPageKnowsIsFound() {
        assertThat(Floors.capabilitiesJoined(sample("joined"))).containsExactly("pages.desk -> practice.voice");
        assertThat(Floors.violations(sample("joined"))).isEmpty();
    }

    @Test
    void theTemplatesOfPagesThatJoinCapabilitiesKnowNone() throws IOException {
        for (String page : Floors.JOINING) {
            try (Stream<Path> templates = Files.list(Path.of("src/main/jte", page.replaceFirst(".*\\.", "")))) {
                assertThat(templates)
                        .isNotEmpty()
                        .allSatisfy(template -> assertThat(capabilitiesShown(Files.readString(template)))
                                .isEmpty());
            }
        }
    }

    @Test
    void aTemplateThatKnowsACapabilityIsFound() {
        assertThat(
                        capabilitiesShown(
                                "@import org.reachable.foundation.govuk.Frame\n@import org.reachable.governance.restrictions.Restrictions.Due\n@template.emergencyaccess.toReview()"))
                .containsExactly("governance.restrictions", "governance.emergencyaccess");
    }

    /** The capabilities whose types or templates a template names: types by their package, templates by the room's own name. */
    private static List<String> capabilitiesShown(String template) {
        return Pattern.compile("org\\.reachable\\.(\\w+\\.\\w+)|@template\\.(\\w+)")
                .matcher(template)
                .results()
                .flatMap(named -> HOUSE.stream()
                        .map(Floors::name)
                        .filter(room -> room.equals(named.group(1)) || room.endsWith("." + named.group(2))))
                .filter(Floors::isCapability)
                .toList();
    }

    private static ApplicationModules sample(String house) {
        return ApplicationModules.of("org.reachable.sample." + house, ImportOption.Predefined.ONLY_INCLUDE_TESTS);
    }
}
