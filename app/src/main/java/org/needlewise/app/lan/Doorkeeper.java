package org.needlewise.app.lan;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before everything. From this computer all is open; from the home network nothing is, except to a phone that has
 * joined by a code. On the loopback address only names of this computer are answered, so that no page elsewhere can reach
 * in by a name of its own (DNS rebinding).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Doorkeeper extends OncePerRequestFilter {
    static final String JOINED = "needlewise.joined";
    private static final int NOT_FOUND = HttpServletResponse.SC_NOT_FOUND;

    private final Invitations invitations;

    Doorkeeper(Invitations invitations) {
        this.invitations = invitations;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isFromHomeNetwork(request)) {
            if (isThisComputer(request.getServerName())) {
                chain.doFilter(request, response);
            } else {
                response.setStatus(HttpServletResponse.SC_MISDIRECTED_REQUEST);
            }
            return;
        }
        if ("/join".equals(request.getRequestURI()) && "GET".equals(request.getMethod())) {
            join(request, response);
        } else if (hasJoined(request)) {
            chain.doFilter(request, response);
        } else {
            response.setStatus(NOT_FOUND);
        }
    }

    private void join(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String token = request.getParameter("code");
        if (token == null || !invitations.accept(token)) {
            response.setStatus(NOT_FOUND);
            return;
        }
        request.getSession(true).setAttribute(JOINED, invitations.generation());
        response.sendRedirect("/");
    }

    private boolean hasJoined(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && Integer.valueOf(invitations.generation()).equals(session.getAttribute(JOINED));
    }

    /** The encrypted connector is the only one that the home network reaches. */
    static boolean isFromHomeNetwork(HttpServletRequest request) {
        return request.isSecure();
    }

    private static boolean isThisComputer(String name) {
        return "localhost".equals(name) || "127.0.0.1".equals(name) || "[::1]".equals(name) || "::1".equals(name);
    }
}
