package org.reachable.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.stream.Collectors;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.kernel.CannotStart;
import org.reachable.partnership.Partnership;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Brings the demonstration to its time, before the first page is served and before anything works in the background: the
 * clock jumps to the story's day only while nobody else reads it. Then tells the story on as the clock ticks.
 */
@Component
@ConditionalOnBooleanProperty("reachable.demonstration")
class DemonstrationStart implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DemonstrationStart.class);

    private final Wealdshire wealdshire;
    private final MovingOn movingOn;
    private final Telling telling;
    private final Personas personas;
    private final Partnership partnership;
    private final String today;
    private volatile boolean running;

    DemonstrationStart(
            Wealdshire wealdshire,
            MovingOn movingOn,
            Telling telling,
            Personas personas,
            Partnership partnership,
            @Value("${reachable.today}") String today) {
        this.wealdshire = wealdshire;
        this.movingOn = movingOn;
        this.telling = telling;
        this.personas = personas;
        this.partnership = partnership;
        this.today = today;
    }

    @Override
    public void start() {
        Instant morning = morning();
        wealdshire.setUp(morning);
        movingOn.to(morning);
        tick();
        running = true;
    }

    @Scheduled(fixedDelayString = "${reachable.sweep-every}")
    void tick() {
        try {
            movingOn.readNotes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The notes of ./reachable demo advance cannot be read", unreadable);
        }
        telling.tellUntilNow();
    }

    @EventListener(ApplicationReadyEvent.class)
    void sayWhoCanSignIn() {
        String names = personas.all().stream()
                .map(persona -> "  %-18s %s, %s"
                        .formatted(persona.signInName(), persona.name(), partnership.roleOf(persona.signInName())))
                .collect(Collectors.joining("\n"));
        log.info("""
                This is the demonstration of Wealdshire: everybody in it is invented, and no real data may go in.
                Everybody's password is {}. Sign in as:
                {}
                ./reachable demo advance 3d moves its time on by three days.""", Personas.PASSWORD, names);
    }

    private Instant morning() {
        try {
            return LondonTime.parse(today + "T09:10");
        } catch (DateTimeException notADay) {
            throw new CannotStart("'%s' is no day.".formatted(today), "Write it as --today 2022-06-17.");
        }
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
