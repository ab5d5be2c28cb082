package org.reachable.records.chronology;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.reachable.platform.audit.Refusals;
import org.springframework.dao.DataAccessException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Whoever writes what is not theirs to write reads why, whichever form it was: it is no fault of ours. */
@ControllerAdvice
class NotWrittenAnswer {

    /** What is said of somebody beside the chronology comes to the same wall. */
    @ExceptionHandler
    void answer(DataAccessException fault, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(NotWritten.in(fault).orElseThrow(() -> fault), request, response);
    }

    @ExceptionHandler
    void answer(NotWritten refused, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Refusals.because(request, String.valueOf(refused.getMessage()));
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
}
