package org.needlewise.app.protection;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Tells the worker behind the pages (sw.js) to keep no page of a protected record for times without a connection. */
@Component
class KeepNothing implements HandlerInterceptor, WebMvcConfigurer {
    /** Set on requests of somebody whose record is protected. */
    static final String ASKED = "needlewise.keep-nothing";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(ASKED) != null) {
            response.setHeader("Needlewise-Keep", "nothing");
        }
        return true;
    }
}
