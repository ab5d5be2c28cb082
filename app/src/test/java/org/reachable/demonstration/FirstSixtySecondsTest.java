package org.reachable.demonstration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestClassOrder;
import org.reachable.ReachableTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Each who opens Reachable does what they opened it for, in a minute: sees it without searching, and acts on it in a few
 * taps; and nothing more. Who they are and what they must be able to do is the requirements' list of personas. The
 * demonstration starts once for all of them, and ends with the last.
 */
@ReachableTest
@Tag("browser")
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class FirstSixtySecondsTest {

    @DynamicPropertySource
    static void aDemonstrationInAFolderOfItsOwn(DynamicPropertyRegistry properties) throws IOException {
        Path folder = Files.createTempDirectory(Path.of("target"), "sixty-seconds");
        properties.add("reachable.home", folder::toString);
        properties.add("reachable.demonstration", () -> true);
        properties.add("reachable.ordinary-lives", () -> 60);
    }

    /** Before anybody has done anything: whoever is asked about a child sees more of them. */
    @Nested
    @Order(1)
    class Beforehand extends NothingMore {}

    @Nested
    @Order(2)
    class AtSocialCare extends SocialCareWalks {}

    @Nested
    @Order(3)
    class InJustice extends JusticeWalks {}

    @Nested
    @Order(4)
    class AtSchoolInHospitalAndAtHome extends SchoolHealthAndHomeWalks {}

    @Nested
    @Order(5)
    class AroundOnePlan extends PlanWalks {}

    @Nested
    @Order(6)
    @DirtiesContext
    class InAFamilyAndLookingOn extends FamilyAndOversightWalks {}
}
