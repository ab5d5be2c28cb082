package org.reachable.work.attachments;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.reachable.platform.audit.Refusals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Nothing of a file that is not as it was sealed is shown; the log says which, for of a fault it tells no words. */
@ControllerAdvice(assignableTypes = AttachmentController.class)
class NotAsSealedAnswer {

    private static final Logger log = LoggerFactory.getLogger(NotAsSealedAnswer.class);

    @ExceptionHandler
    void answer(NotAsSealed fault, HttpServletRequest request, HttpServletResponse response) throws IOException {
        log.error(fault.told());
        Refusals.because(
                request,
                "What is kept of this file is not what was attached: it was changed or damaged, or its key is not here. Nothing of it is shown.");
        response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    }
}
