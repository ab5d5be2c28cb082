package org.reachable.platform.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;

/** Tells the page of a refusal in how many minutes to try again, where somebody did something too often. */
@Component
class WhenToTryAgain extends DefaultErrorAttributes {

    private static final String MINUTES = "again";

    static void tell(HttpServletRequest request, Duration wait) {
        request.setAttribute(
                WhenToTryAgain.class.getName(), Math.max(1, wait.plusSeconds(59).toMinutes()));
    }

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Map<String, Object> told = super.getErrorAttributes(request, options);
        Object minutes = request.getAttribute(WhenToTryAgain.class.getName(), RequestAttributes.SCOPE_REQUEST);
        if (minutes != null) {
            told.put(MINUTES, minutes);
        }
        return told;
    }
}
