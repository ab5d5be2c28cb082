package org.reachable.platform.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;

/** Tells the page of a refusal what to say of it: in how many minutes to try again, or why, and how to mend it. */
@Component
public class Refusals extends DefaultErrorAttributes {

    private static final String MINUTES = "again";
    private static final String WHY = "why";

    /** Somebody did something too often. */
    static void tooOften(HttpServletRequest request, Duration wait) {
        told(request).put(MINUTES, Math.max(1, wait.plusSeconds(59).toMinutes()));
    }

    /** @param why whole sentences, for whoever sent it */
    public static void because(HttpServletRequest request, String why) {
        told(request).put(WHY, why);
    }

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Map<String, Object> attributes = super.getErrorAttributes(request, options);
        if (request.getAttribute(Refusals.class.getName(), RequestAttributes.SCOPE_REQUEST) instanceof Told told) {
            attributes.putAll(told.words());
        }
        return attributes;
    }

    private record Told(Map<String, Object> words) {}

    private static Map<String, Object> told(HttpServletRequest request) {
        if (!(request.getAttribute(Refusals.class.getName()) instanceof Told)) {
            request.setAttribute(Refusals.class.getName(), new Told(new HashMap<>()));
        }
        return ((Told) request.getAttribute(Refusals.class.getName())).words();
    }
}
