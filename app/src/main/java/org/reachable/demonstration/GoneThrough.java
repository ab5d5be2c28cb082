package org.reachable.demonstration;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Ends once the story is gone through until its day. The launcher keeps that database, nobody writes to it, and stops of that day and of later
 * ones begin with a copy of it.
 */
@Component
@ConditionalOnBooleanProperty("reachable.gone-through")
class GoneThrough {

    private final ApplicationContext context;
    private final MovingOn movingOn;

    GoneThrough(ApplicationContext context, MovingOn movingOn) {
        this.context = context;
        this.movingOn = movingOn;
    }

    @EventListener(ApplicationReadyEvent.class)
    void end() {
        OneRun.of(context, "going through the story", movingOn::leave);
    }
}
