package org.reachable.work.figures;

import java.time.YearMonth;
import org.reachable.Testshire;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** The editions of the last quarter, for pages elsewhere that rest on figures. */
@Component
@ConditionalOnBooleanProperty(name = "reachable.demonstration", havingValue = false, matchIfMissing = true)
public final class EditionsMade {

    private final Editions editions;
    private final Testshire testshire;

    EditionsMade(Editions editions, Testshire testshire) {
        this.editions = editions;
        this.testshire = testshire;
    }

    public void ofTheLastQuarter() {
        YearMonth last = editions.last();
        for (int ago = 2; ago >= 0; ago--) {
            editions.make(testshire.id(), last.minusMonths(ago));
        }
    }
}
