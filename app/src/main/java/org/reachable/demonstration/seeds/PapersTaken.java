package org.reachable.demonstration.seeds;

import java.nio.file.Path;
import org.reachable.demonstration.OneRun;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** {@code ./reachable papers}: writes the papers once the demonstration stands at its day, and ends. */
@Component
@ConditionalOnProperty("reachable.papers")
class PapersTaken {

    private static final Logger log = LoggerFactory.getLogger(PapersTaken.class);

    private final Papers papers;
    private final Path folder;
    private final ApplicationContext context;

    PapersTaken(Papers papers, @Value("${reachable.papers}") Path folder, ApplicationContext context) {
        this.papers = papers;
        this.folder = folder;
        this.context = context;
    }

    @EventListener(ApplicationReadyEvent.class)
    void take() {
        OneRun.of(context, "papers", () -> papers.write(folder).forEach(file -> log.info("Written: {}", file)));
    }
}
