package org.reachable.platform.operations;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.reachable.foundation.kernel.DatabaseThere;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.task.ThreadPoolTaskSchedulerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What nobody caught is told to the log once, and only here: the container, Java and Spring would each write down what a
 * fault says.
 */
@Configuration
class Faults {

    private static final Logger log = LoggerFactory.getLogger(Faults.class);

    Faults() {
        Thread.setDefaultUncaughtExceptionHandler((_, fault) -> inTheBackground(fault));
    }

    /** What is done again by itself when the database is back is no news: that it is away was said once. */
    private static void inTheBackground(Throwable fault) {
        if (!DatabaseThere.isAway(fault)) {
            log.error("Something in the background failed", fault);
        }
    }

    @Bean
    ThreadPoolTaskSchedulerCustomizer faultsOfWhatIsDoneByTheClock() {
        return scheduler -> scheduler.setErrorHandler(Faults::inTheBackground);
    }

    @Bean
    OfRequests faultsOfRequests() {
        return new OfRequests();
    }

    /**
     * Stands before everything but {@link WithoutDatabase}, which has an answer of its own. Its order is the class's: the container
     * reads none of the method that makes it.
     */
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    static final class OfRequests extends OncePerRequestFilter {

        @Override
        protected boolean shouldNotFilterErrorDispatch() {
            return false;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            try {
                chain.doFilter(request, response);
            } catch (ClientAbortException wentAway) {
                throw wentAway;
            } catch (ServletException | IOException | RuntimeException fault) {
                if (DatabaseThere.isAway(fault) && !response.isCommitted()) {
                    throw fault;
                }
                log.error("A request could not be answered", fault);
                if (response.isCommitted() || isErrorPage(request)) {
                    throw new ServletException("The answer ends here.");
                }
                response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            }
        }

        private static boolean isErrorPage(HttpServletRequest request) {
            return request.getDispatcherType() == jakarta.servlet.DispatcherType.ERROR;
        }
    }
}
