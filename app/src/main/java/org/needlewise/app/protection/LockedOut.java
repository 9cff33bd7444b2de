package org.needlewise.app.protection;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * What a locked record answers: pages lead to unlocking and from there back to where one was going; scripts and pictures
 * hear that it does not go now, so that what waits to be sent goes on waiting.
 */
@Component
class LockedOut implements AuthenticationEntryPoint, AccessDeniedHandler {
    static final String UNLOCK = "/unlock";
    private static final String WISH = "needlewise.wish";

    private final AccessDeniedHandlerImpl otherwise = new AccessDeniedHandlerImpl();
    private final WaitingForms forms;

    LockedOut(WaitingForms forms) {
        this.forms = forms;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        answer(request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException, ServletException {
        if (why instanceof CsrfException) {
            otherwise.handle(request, response, why);
        } else {
            answer(request, response);
        }
    }

    /** Where the person wanted to go before the record was found locked; the first page otherwise. */
    static String wish(HttpServletRequest request) {
        HttpSession session = request.getSession();
        Object wish = session.getAttribute(WISH);
        session.removeAttribute(WISH);
        return wish instanceof String path ? path : "/";
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // Pictures that the browser kept must not outlive the lock.
        response.setHeader("Clear-Site-Data", "\"cache\"");
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", UNLOCK);
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else if (isPage(request)) {
            response.sendRedirect(UNLOCK + remembered(request, response));
        } else {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    /** Remembers where one was going, or what one sent. */
    private String remembered(HttpServletRequest request, HttpServletResponse response) {
        if ("GET".equals(request.getMethod())) {
            String query = request.getQueryString();
            request.getSession().setAttribute(WISH, request.getRequestURI() + (query == null ? "" : "?" + query));
            return "";
        }
        if (forms.keep(request, response)) {
            request.getSession().setAttribute(WISH, WaitingForms.PAGE);
            return "?kept";
        }
        return "?sent";
    }

    private static boolean isPage(HttpServletRequest request) {
        String mode = request.getHeader("Sec-Fetch-Mode");
        String accepts = request.getHeader(HttpHeaders.ACCEPT);
        return mode == null
                ? accepts == null || accepts.contains("text/html") || accepts.contains("*/*")
                : mode.equals("navigate");
    }
}
