package org.reachable.watch;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.BeingWorkedOut;
import org.reachable.foundation.kernel.SubjectId;
import org.reachable.foundation.kernel.Transactions;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The page after a save shows what came of it, or says that it does not yet. Whoever saved waits a moment for the fold; where
 * it takes longer, their pages say so until it is done. It is told to them alone: to others it would tell that something was
 * written.
 */
@Component
class JustWritten implements WebMvcConfigurer {

    private static final Duration A_MOMENT = Duration.ofSeconds(1);
    private static final String WAITING = "just-written";

    private final StoryStore stories;
    private final Transactions transactions;

    JustWritten(StoryStore stories, Transactions transactions) {
        this.stories = stories;
        this.transactions = transactions;
    }

    /** Waits a moment for what was written just now to be folded. */
    void wait(Collection<SubjectId> about, Future<?> folded) {
        try {
            folded.get(A_MOMENT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException notYet) {
            remember(about);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static void remember(Collection<SubjectId> about) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request) {
            HttpSession session = request.getRequest().getSession(false);
            if (session != null) {
                var waiting = new LinkedHashSet<>(waiting(session));
                about.forEach(subject -> waiting.add(subject.toString()));
                session.setAttribute(WAITING, new ArrayList<>(waiting));
            }
        }
    }

    private static List<String> waiting(@Nullable HttpSession session) {
        return session != null && session.getAttribute(WAITING) instanceof List<?> waiting
                ? waiting.stream().map(Object::toString).toList()
                : List.of();
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new HandlerInterceptor() {
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                if (handler instanceof HandlerMethod && request.getMethod().equals("GET")) {
                    look(request);
                }
                return true;
            }
        });
    }

    /** Asked before the page is made: what is folded by then is on it. */
    private void look(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        List<String> waiting = waiting(session);
        if (session == null || waiting.isEmpty()) {
            return;
        }
        // As a job: whether it is folded is asked also by whoever may not follow the child, as a family.
        boolean isStale = transactions.beside(
                "watch",
                () -> waiting.stream().map(UUID::fromString).map(SubjectId::new).anyMatch(stories::isStale));
        if (isStale) {
            BeingWorkedOut.tell(request);
        } else {
            session.removeAttribute(WAITING);
        }
    }
}
