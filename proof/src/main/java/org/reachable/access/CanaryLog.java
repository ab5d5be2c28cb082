package org.reachable.access;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/** What the application writes to its log while people read: an outlet that whoever runs the server sees. */
final class CanaryLog implements AutoCloseable {

    private static final String OURS = "org.reachable";

    private final Logger logger = (Logger) LoggerFactory.getLogger(OURS);
    private final Level before = logger.getLevel();
    private final Lines lines = new Lines();

    private static final class Lines extends AppenderBase<ILoggingEvent> {
        private final Queue<String> said = new ConcurrentLinkedQueue<>();

        @Override
        protected void append(ILoggingEvent event) {
            said.add(event.getFormattedMessage());
            IThrowableProxy fault = event.getThrowableProxy();
            if (fault != null) {
                said.add(ThrowableProxyUtil.asString(fault));
            }
        }
    }

    /** Listens from now on; the lines go nowhere else. */
    CanaryLog() {
        lines.setContext(logger.getLoggerContext());
        lines.start();
        logger.addAppender(lines);
        logger.setAdditive(false);
        logger.setLevel(Level.INFO);
    }

    String words() {
        return String.join("\n", lines.said);
    }

    @Override
    public void close() {
        logger.detachAppender(lines);
        logger.setAdditive(true);
        logger.setLevel(before);
        lines.stop();
    }
}
