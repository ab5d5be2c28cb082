package org.reachable.scenarios;

import org.junit.jupiter.api.Test;
import org.reachable.checks.HouseRules;

class ScenariosHouseRulesTest {

    @Test
    void theScenariosKeepTheRulesOfTheHouse() {
        HouseRules.EVERYWHERE.forEach(rule -> rule.check(HouseRules.ourClasses()));
    }

    @Test
    void theScenariosArePlainJavaToo() {
        HouseRules.THE_ENGINE_IS_PLAIN_JAVA.check(HouseRules.ourClasses());
    }

    @Test
    void noPackagesOfTheScenariosKnowEachOther() {
        HouseRules.THE_ENGINE_HAS_NO_CIRCLES.check(HouseRules.ourClasses());
    }
}
