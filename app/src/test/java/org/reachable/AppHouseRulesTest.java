package org.reachable;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.reachable.checks.HouseRules;

class AppHouseRulesTest {

    private static final ArchRule PAGES_ARE_CLOSED_FOR_A_TEST = noClasses()
            .should()
            .callMethod(Page.class, "close")
            .because("a page closed while it goes to another may never close; Browser leaves it first");

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

    /** What no test does. */
    private static final class ClosesAPage {

        void whenDone(Page page) {
            page.close();
        }
    }
}
