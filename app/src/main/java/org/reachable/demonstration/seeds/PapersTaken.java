package org.reachable.demonstration.seeds;

import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** {@code ./reachable papers}: writes the papers once the demonstration stands at its day, and ends. */
@Component
@ConditionalOnProperty("reachable.papers")
class PapersTaken {

    private static final Logger log = LoggerFactory.getLogger(PapersTaken.class);

    private final Papers papers;
    private final Path folder;
    private final ConfigurableApplicationContext context;

    PapersTaken(Papers papers, @Value("${reachable.papers}") Path folder, ConfigurableApplicationContext context) {
        this.papers = papers;
        this.folder = folder;
        this.context = context;
    }

    @EventListener(ApplicationReadyEvent.class)
    void take() {
        Thread.ofPlatform().name("papers").start(() -> {
            int status = 1;
            try {
                papers.write(folder).forEach(file -> log.info("Written: {}", file));
                status = 0;
            } catch (SeedFailed | IOException wrong) {
                log.error("The papers were not written: {}", wrong.getMessage());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            int ended = status;
            System.exit(SpringApplication.exit(context, () -> ended));
        });
    }
}
