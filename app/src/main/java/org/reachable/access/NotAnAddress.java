package org.reachable.access;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** An address that cannot name anything is not found, like one that names what the reader may not see. */
@ControllerAdvice
class NotAnAddress {

    @ExceptionHandler
    void answer(MethodArgumentTypeMismatchException wrong, HttpServletResponse response) throws IOException {
        boolean inTheAddress = wrong.getParameter().hasParameterAnnotation(PathVariable.class);
        response.sendError(inTheAddress ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_BAD_REQUEST);
    }
}
