package org.reachable;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.reachable.access.Power;
import org.reachable.checks.HouseRules;
import org.reachable.engine.policy.Access;
import org.springframework.jdbc.core.simple.JdbcClient;

class AppHouseRulesTest {

    private static final ArchRule PAGES_ARE_CLOSED_FOR_A_TEST = noClasses()
            .should()
            .callMethod(Page.class, "close")
            .because("a page closed while it goes to another may never close; Browser leaves it first");

    private static final ArchRule DUTIES_ARE_ASKED_BY_NAME = noClasses()
            .that()
            .resideOutsideOfPackages("org.reachable.access..", "org.reachable.platform..", "org.reachable.engine..")
            .should()
            .callMethod(Access.class, "duties", String.class)
            .orShould()
            .callMethod(Access.class, "duty", String.class)
            .because(
                    "who asks for a Power or an Action is found by it; the platform stands below both, and asks by their code");

    private static final int MOST_COMPONENTS = 8;
    private static final ArchRule RECORDS_ARE_SMALL = classes()
            .that()
            .areRecords()
            .should(haveFewComponents())
            .because(
                    "more than eight values in a row are mixed up: what belongs together is a small record of its own");

    private static final ArchRule ROWS_ARE_READ_TO_THEIR_END = noClasses()
            .should()
            .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
            .because("a stream of rows keeps its connection until somebody closes it: ten pages, and nobody has one");

    @Test
    void rowsAreReadToTheirEnd() {
        ROWS_ARE_READ_TO_THEIR_END.check(HouseRules.ourClasses());
    }

    @Test
    void aStreamOfRowsIsFound() {
        var sample = new ClassFileImporter().importClasses(StreamsRows.class);
        assertThatThrownBy(() -> ROWS_ARE_READ_TO_THEIR_END.check(sample)).hasMessageContaining("StreamsRows");
    }

    @Test
    void theApplicationKeepsTheRulesOfTheHouse() {
        HouseRules.EVERYWHERE.forEach(rule -> rule.check(HouseRules.ourClasses()));
    }

    @Test
    void noTestClosesAPage() {
        PAGES_ARE_CLOSED_FOR_A_TEST.check(new ClassFileImporter()
                .withImportOption(new ImportOption.OnlyIncludeTests())
                .withImportOption(location -> !location.contains("ClosesAPage"))
                .importPackages("org.reachable"));
    }

    @Test
    void aTestThatClosesAPageIsFound() {
        var sample = new ClassFileImporter().importClasses(ClosesAPage.class);
        assertThatThrownBy(() -> PAGES_ARE_CLOSED_FOR_A_TEST.check(sample)).hasMessageContaining("ClosesAPage");
    }

    @Test
    void recordsAreSmall() {
        RECORDS_ARE_SMALL.check(HouseRules.ourClasses()
                .that(JavaClass.Predicates.resideOutsideOfPackages(
                        "org.reachable.engine..", "org.reachable.scenarios..", "org.reachable.checks..")));
    }

    @Test
    void aRecordOfNineIsFound() {
        var samples = new ClassFileImporter().importClasses(Eight.class, Nine.class);
        assertThatThrownBy(() -> RECORDS_ARE_SMALL.check(samples))
                .hasMessageContaining("Nine has 9 components")
                .hasMessageNotContaining("Eight has");
    }

    /** What everybody is shown that a duty brings, some page or wall asks: else the page promises what nobody keeps. */
    @Test
    void eachPowerThatIsShownIsAsked() {
        assertThat(unasked(Power.class, HouseRules.ourClasses())).isEmpty();
        DUTIES_ARE_ASKED_BY_NAME.check(HouseRules.ourClasses());
    }

    @Test
    void aPowerThatNothingAsksIsFound() {
        assertThat(unasked(Two.class, new ClassFileImporter().importClasses(Two.class, AsksOne.class)))
                .containsExactly("ASKED_BY_NOBODY");
        var sample = new ClassFileImporter().importClasses(AsksOne.class);
        assertThatThrownBy(() -> DUTIES_ARE_ASKED_BY_NAME.check(sample)).hasMessageContaining("AsksOne");
    }

    /** Those that no class but their own speaks of. */
    private static Set<String> unasked(Class<? extends Enum<?>> powers, JavaClasses classes) {
        Set<String> left =
                Arrays.stream(powers.getEnumConstants()).map(Enum::name).collect(Collectors.toSet());
        classes.stream()
                .filter(type -> !type.isEquivalentTo(powers))
                .flatMap(type -> type.getFieldAccessesFromSelf().stream())
                .filter(access -> access.getTargetOwner().isEquivalentTo(powers))
                .map(access -> access.getTarget().getName())
                .forEach(left::remove);
        return left;
    }

    private static ArchCondition<JavaClass> haveFewComponents() {
        return new ArchCondition<>("have at most %d components".formatted(MOST_COMPONENTS)) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                long components = type.getFields().stream()
                        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                        .count();
                events.add(new SimpleConditionEvent(
                        type,
                        components <= MOST_COMPONENTS,
                        "%s has %d components".formatted(type.getName(), components)));
            }
        };
    }

    /** As many as may stand in a row; what a class has of its own is no component. */
    private record Eight(int a, int b, int c, int d, int e, int f, int g, int h) {
        static final int MORE = 9;
    }

    /** One too many. */
    private record Nine(int a, int b, int c, int d, int e, int f, int g, int h, int i) {}

    /** What nobody does. */
    private static final class StreamsRows {

        long many(JdbcClient sql) {
            return sql.sql("select 1").query(Integer.class).stream().count();
        }
    }

    /** What no test does. */
    private static final class ClosesAPage {

        void whenDone(Page page) {
            page.close();
        }
    }

    /** One that somebody asks, and one that nobody does. */
    private enum Two {
        ASKED,
        ASKED_BY_NOBODY
    }

    /** Of a power by its name, and of another by its code. */
    private static final class AsksOne {

        List<String> asks() {
            return Two.ASKED.name().isEmpty() ? List.of() : Access.shipped().duties("count");
        }
    }
}
