package org.reachable.platform.operations;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import org.springframework.boot.logging.structured.StructuredLogFormatter;

/** The log for somebody who sits before it: what happened, and of a fault no word that it said. */
public final class PlainLines implements StructuredLogFormatter<ILoggingEvent> {

    private final FaultWithoutWords faults = new FaultWithoutWords();

    @Override
    public String format(ILoggingEvent event) {
        String line = event.getFormattedMessage() + "\n";
        return event.getThrowableProxy() instanceof ThrowableProxy fault
                ? line + faults.printStackTraceToString(fault.getThrowable())
                : line;
    }
}
