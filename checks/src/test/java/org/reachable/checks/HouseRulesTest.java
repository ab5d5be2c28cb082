package org.reachable.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reachable.checks.sample.RawClocks;
import org.reachable.checks.sample.TakesAClock;
import org.reachable.checks.sample.unmarked.NotMarked;
import org.reachable.checks.sample.util.NamedAfterALayer;
import org.reachable.engine.sample.KnowsTheDatabase;
import org.reachable.engine.sample.egg.Egg;
import org.reachable.engine.sample.hen.Hen;

/** Each rule of the house refuses a sample that breaks it, and leaves alone one that does not. */
class HouseRulesTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                RawClocks.ReadsTheInstant.class,
                RawClocks.ReadsTheDateInAZone.class,
                RawClocks.ReadsMilliseconds.class,
                RawClocks.MakesADate.class
            })
    void aRawClockIsRefused(Class<?> sample) {
        assertThat(breaks(HouseRules.TIME_COMES_FROM_A_CLOCK, sample)).isTrue();
    }

    @Test
    void anInjectedClockIsWelcome() {
        assertThat(breaks(HouseRules.TIME_COMES_FROM_A_CLOCK, TakesAClock.class))
                .isFalse();
    }

    @Test
    void anUnmarkedPackageIsRefused() {
        assertThat(breaks(HouseRules.PACKAGES_ARE_NULL_MARKED, NotMarked.class)).isTrue();
        assertThat(breaks(HouseRules.PACKAGES_ARE_NULL_MARKED, HouseRules.class))
                .isFalse();
    }

    @Test
    void aPackageNamedAfterALayerIsRefused() {
        assertThat(breaks(HouseRules.PACKAGES_ARE_NAMED_AFTER_WHAT_THEY_DO, NamedAfterALayer.class))
                .isTrue();
    }

    @Test
    void anEngineThatKnowsTheDatabaseIsRefused() {
        assertThat(breaks(HouseRules.THE_ENGINE_IS_PLAIN_JAVA, KnowsTheDatabase.class))
                .isTrue();
    }

    @Test
    void packagesOfTheEngineThatKnowEachOtherAreRefused() {
        assertThat(circles(Hen.class, Egg.class)).isTrue();
        assertThat(circles(Hen.class)).isFalse();
    }

    @Test
    void theChecksKeepTheRulesOfTheHouse() {
        HouseRules.EVERYWHERE.forEach(rule -> rule.check(HouseRules.ourClasses()));
    }

    private static boolean circles(Class<?>... samples) {
        return HouseRules.THE_ENGINE_HAS_NO_CIRCLES
                .evaluate(new ClassFileImporter().importClasses(samples))
                .hasViolation();
    }

    private static boolean breaks(ArchRule rule, Class<?> sample) {
        return rule.evaluate(new ClassFileImporter()
                        .importPackagesOf(sample)
                        .that(JavaClass.Predicates.equivalentTo(sample)))
                .hasViolation();
    }
}
