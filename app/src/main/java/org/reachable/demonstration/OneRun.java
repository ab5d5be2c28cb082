package org.reachable.demonstration;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;

/** Something that is done over the pages once they are served; then the application ends, and says whether it went well. */
public final class OneRun {

    private static final Logger log = LoggerFactory.getLogger(OneRun.class);

    private OneRun() {}

    /** What is done. */
    @FunctionalInterface
    public interface Work {
        void run() throws IOException, InterruptedException;
    }

    /**
     * Beside whoever starts the application, for it is ended from here.
     *
     * @param what in a word, for the log
     */
    public static void of(ApplicationContext context, String what, Work work) {
        Thread.ofPlatform().name(what).start(() -> {
            int status = 1;
            try {
                work.run();
                status = 0;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } catch (IOException | RuntimeException wrong) {
                log.error("Not done: {}. {}", what, wrong.getMessage(), wrong);
            }
            int ended = status;
            System.exit(SpringApplication.exit(context, () -> ended));
        });
    }
}
