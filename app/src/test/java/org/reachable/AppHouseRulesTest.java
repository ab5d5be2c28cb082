package org.reachable;

import org.junit.jupiter.api.Test;
import org.reachable.checks.HouseRules;

class AppHouseRulesTest {

    @Test
    void theApplicationKeepsTheRulesOfTheHouse() {
        HouseRules.EVERYWHERE.forEach(rule -> rule.check(HouseRules.ourClasses()));
    }
}
