package org.reachable.platform.partnership;

import java.time.Clock;
import org.reachable.foundation.kernel.CannotStart;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Refuses to start where an ask could find nobody: a partnership needs a duty manager without a last day, where every
 * fallback ends. Before a partnership is set up there is nobody to answer for, and the application starts.
 */
@Component
class DutyManagerNamed implements InitializingBean {

    private final RotaStore rota;
    private final Clock clock;

    DutyManagerNamed(RotaStore rota, Clock clock) {
        this.rota = rota;
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() {
        rota.withoutDutyManager(clock.instant()).ifPresent(partnership -> {
            throw new CannotStart(
                    "%s has no duty manager, so an alert about a child could reach nobody.".formatted(partnership),
                    "Maybe add a duty with the role %s for the whole partnership, from now and without a last day."
                            .formatted(Rota.DUTY_MANAGER));
        });
    }
}
