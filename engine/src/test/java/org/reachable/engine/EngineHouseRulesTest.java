package org.reachable.engine;

import org.junit.jupiter.api.Test;
import org.reachable.checks.HouseRules;

class EngineHouseRulesTest {

    @Test
    void theEngineKeepsTheRulesOfTheHouse() {
        HouseRules.EVERYWHERE.forEach(rule -> rule.check(HouseRules.ourClasses()));
    }

    @Test
    void theEngineIsPlainJava() {
        HouseRules.THE_ENGINE_IS_PLAIN_JAVA.check(HouseRules.ourClasses());
    }

    @Test
    void noPackagesOfTheEngineKnowEachOther() {
        HouseRules.THE_ENGINE_HAS_NO_CIRCLES.check(HouseRules.ourClasses());
    }
}
