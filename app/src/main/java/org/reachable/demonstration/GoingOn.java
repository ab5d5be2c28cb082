package org.reachable.demonstration;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Goes on to the demonstration's day once its pages are served, where people did something from them on the way there. */
@Component
@ConditionalOnBooleanProperty("reachable.demonstration")
class GoingOn implements SmartLifecycle {

    private final DemonstrationStart demonstration;
    private volatile boolean running;

    GoingOn(DemonstrationStart demonstration) {
        this.demonstration = demonstration;
    }

    @Override
    public void start() {
        demonstration.goOn();
        running = true;
    }

    /** After the web server. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
